namespace Consistency.Checking.Faults;

/// <summary>How long a claim's fields may be, in Unicode code points, and how many entries its lists may have.</summary>
internal static class FieldLimits
{
    public const int Id = 256;
    public const int Name = 1_000;
    public const int Url = 8_000;
    public const int Statement = 100_000;
    public const int Quote = 100_000;
    public const int Qualifiers = 16;
    public const int Speakers = 16;

    /// <summary>Whether a text has more code points than a limit; most need no count, as no text has more of them than UTF-16 units.</summary>
    public static bool IsLonger(string text, int limit) => text.Length > limit && text.EnumerateRunes().Skip(limit).Any();
}
