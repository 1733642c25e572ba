namespace Consistency.Cli.Reading.Values;

/// <summary>Ways in which tables say that they have no value.</summary>
internal static class NoValue
{
    private static readonly HashSet<string> Anywhere = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "--", "–", "—", "n/a", "#n/a", "not available", "unknown", "null",
    };

    // Words that may be a value among words, but not among numbers or times.
    private static readonly HashSet<string> AmongNumbers = new(StringComparer.OrdinalIgnoreCase)
    {
        "na", "nan", "nil", "none", "no data", "not known", "not reported", "missing", "tba", "tbd", "?", "*", "**", ".", "..", "...",
    };

    public static bool Is(string text) => Anywhere.Contains(text);

    /// <summary>Likewise, in a column whose other values are numbers, dates or times.</summary>
    public static bool IsAmongNumbers(string text) => Anywhere.Contains(text) || AmongNumbers.Contains(text);
}
