using Consistency.Extraction.Text;

namespace Consistency.Extraction.People;

/// <summary>The pronouns that stand for somebody named before.</summary>
internal static class Pronouns
{
    private static readonly WordSet s_pronouns = new(w => SexOf(w.Lower) != Sex.Unknown || IsPlural(w.Lower) || IsThing(w.Lower) || w.Lower == "who");

    public static bool Is(Word word) => s_pronouns.Contains(word);

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
