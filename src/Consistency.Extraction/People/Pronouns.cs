namespace Consistency.Extraction.People;

/// <summary>The pronouns that stand for somebody named before.</summary>
internal static class Pronouns
{
    public static bool Is(string lower) => SexOf(lower) != Sex.Unknown || IsPlural(lower) || IsThing(lower) || lower == "who";

    public static Sex SexOf(string lower) => Stem(lower) switch
    {
        "he" or "his" => Sex.He,
        "she" or "her" => Sex.She,
        _ => Sex.Unknown,
    };

    public static bool IsPlural(string lower) => Stem(lower) is "they" or "their";

    public static bool IsThing(string lower) => Stem(lower) is "it" or "its" or "which";

    // "he's", "they'd"
    private static string Stem(string lower) => lower.IndexOf('\'', StringComparison.Ordinal) is var cut && cut > 0 ? lower[..cut] : lower;
}
