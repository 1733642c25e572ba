using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Words around a number beside the name of a quantity: the data of Lexicon/measures.yaml.</summary>
internal static class MeasureWords
{
    private static readonly LexiconFile File = LexiconReader.Read("measures");

    /// <summary>Verbs right before the number: "was".</summary>
    public static FrozenSet<string> Links { get; } = File.Set("links");

    /// <summary>Verbs before "at" and the number: "stood".</summary>
    public static FrozenSet<string> LinksAt { get; } = File.Set("links_at");

    /// <summary>Verbs before "to" and the number: "rose".</summary>
    public static FrozenSet<string> LinksTo { get; } = File.Set("links_to");

    /// <summary>Verbs whose subject has the amount: "posted a profit of".</summary>
    public static FrozenSet<string> Havers { get; } = File.Set("havers");

    /// <summary>Verbs whose subject has so many: "won 12 seats".</summary>
    public static FrozenSet<string> Takers { get; } = File.Set("takers");

    /// <summary>Verbs whose subject changes the amount: "raised its key rate to".</summary>
    public static FrozenSet<string> Changers { get; } = File.Set("changers");

    /// <summary>Words between what is changed and "to" or "at".</summary>
    public static FrozenSet<string> Unchanged { get; } = File.Set("unchanged");

    /// <summary>Words before the name that leave it what it is: "annual".</summary>
    public static FrozenSet<string> Neutral { get; } = File.Set("neutral");

    /// <summary>Words behind a number that make it a comparison: "higher".</summary>
    public static FrozenSet<string> Comparisons { get; } = File.Set("comparisons");

    /// <summary>Words at which what is said of a number ends: "compared".</summary>
    public static FrozenSet<string> Ends { get; } = File.Set("ends");

    /// <summary>Prepositions before what a quantity is of.</summary>
    public static FrozenSet<string> Of { get; } = File.Set("of");

    /// <summary>Parts of a year that are named: "quarter".</summary>
    public static FrozenSet<string> PeriodWords { get; } = File.Set("period_words");

    /// <summary>How long a period is, by its noun or adjective.</summary>
    public static FrozenDictionary<string, string> Lengths { get; } = File.Map("lengths");

    /// <summary>Words before a number that is not said to be so: "expected to reach".</summary>
    public static FrozenSet<string> Hedged { get; } = File.Set("hedged");
}
