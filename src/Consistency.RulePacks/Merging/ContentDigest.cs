using System.Security.Cryptography;
using System.Text;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Merging;

/// <summary>SHA-256 over a checked document's content: keys and lists sorted, formatting and comments gone.</summary>
internal static class ContentDigest
{
    /// <summary>The digest of a pack.</summary>
    /// <param name="content">Its own content.</param>
    /// <param name="below">The digests of the packs that it extends, in order.</param>
    public static string Of(MapNode content, IEnumerable<string> below) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', below.Append(Canonical(content))))));

    /// <summary>Every text is preceded by its length, so that no text can pass for structure.</summary>
    private static string Canonical(PackNode node) => node switch
    {
        ScalarNode scalar => Sized(scalar.Text),
        ListNode list => "[" + string.Concat(list.Items.Select(Canonical).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) + "]",
        MapNode map => "{" + string.Concat(map.Entries.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => Sized(e.Key) + Canonical(e.Value))) + "}",
        FaultyNode => "",
        _ => throw new ArgumentOutOfRangeException(nameof(node)),
    };

    private static string Sized(string text) => FormattableString.Invariant($"{text.Length}:{text}");
}
