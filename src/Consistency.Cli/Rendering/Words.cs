using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>Counts, lists and enum values as words.</summary>
internal static class Words
{
    /// <param name="several">Null: the one with an s.</param>
    public static string Count(int count, string one, string? several = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several ?? one + "s")}");

    public static string Of(Severity severity) => severity switch
    {
        Severity.Contradiction => "contradiction",
        Severity.Tension => "tension",
        _ => "notice",
    };

    public static string Of(Between between) => between switch
    {
        Between.Speakers => "between speakers",
        Between.Sources => "between sources",
        Between.OneSource => "within one source",
        _ => "",
    };

    /// <summary>At most some of a list, and how many more there are.</summary>
    /// <param name="total">How many there are in all; the list may hold fewer.</param>
    public static string Few(IReadOnlyList<string> names, int shown, int total)
    {
        var text = string.Join(", ", names.Take(shown));
        var more = Math.Max(total, names.Count) - Math.Min(shown, names.Count);
        return more > 0 ? string.Create(CultureInfo.InvariantCulture, $"{text} and {more:N0} more") : text;
    }

    /// <summary>Words in quotation marks, of which they need no second pair.</summary>
    /// <param name="longest">What is longer is cut, in UTF-16 code units.</param>
    public static string Quoted(string text, int longest)
    {
        var words = text.Trim('"', '“', '”', ' ');
        if (words.Length <= longest)
            return $"“{words}”";
        var end = char.IsHighSurrogate(words[longest - 1]) ? longest - 1 : longest;
        return $"“{words[..end].TrimEnd()} …”";
    }
}
