using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Quantities;

/// <summary>Tells by its shape whether a word can be, or end, what a number counts.</summary>
internal static class CountedWords
{
    private static readonly LexiconFile s_lexicon = LexiconReader.Read("counted");
    private static readonly FrozenSet<string> s_stops = s_lexicon.Set("stops");
    private static readonly FrozenSet<string> s_plurals = s_lexicon.Set("plurals");
    private static readonly FrozenSet<string> s_nounsInLy = s_lexicon.Set("nouns-in-ly");
    private static readonly FrozenSet<string> s_singulars = s_lexicon.Set("singulars");

    /// <summary>A word that ends a noun phrase before it: an article, a preposition, an auxiliary.</summary>
    public static bool IsStop(string lower) => s_stops.Contains(lower);

    public static bool IsPlural(string lower) => s_plurals.Contains(lower)
        || (lower.Length > 2 && lower[^1] == 's' && lower[^2] is not ('s' or '\'') && !s_stops.Contains(lower) && !s_singulars.Contains(lower));

    /// <summary>An adverb, by its ending: "5 million globally".</summary>
    public static bool IsAdverb(string lower) => lower.Length > 4 && lower.EndsWith("ly", StringComparison.Ordinal) && !s_nounsInLy.Contains(lower);

    /// <summary>A participle, by its ending.</summary>
    public static bool IsParticiple(string lower) => lower.Length > 4 && (lower.EndsWith("ed", StringComparison.Ordinal) || lower.EndsWith("ing", StringComparison.Ordinal));
}
