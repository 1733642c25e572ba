using System.Security.Cryptography;
using System.Text;
using Consistency.RulePacks.Describing;

namespace Consistency.Dossiers;

/// <summary>A rule pack as a dossier keeps it: whole, so that no pack that changes elsewhere bears on it.</summary>
/// <param name="Names">The packs that it was made of.</param>
/// <param name="Document">A YAML document that extends nothing.</param>
public sealed record PinnedPack(IReadOnlyList<string> Names, string Document)
{
    /// <summary>SHA-256 of the document, in hex.</summary>
    public string Digest { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));

    public static PinnedPack Of(PackDescription pack) => new([.. pack.Pack.Digests.Select(d => d.Name)], pack.ToMergedDocument(""));
}
