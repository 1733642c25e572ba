using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Claims;

/// <summary>Small sets of English words that the claim stages need: the data of Lexicon/claims.yaml.</summary>
internal static class LexiconWords
{
    private static readonly LexiconFile File = LexiconReader.Read("claims");

    /// <summary>Nouns that figures are called by: "estimate", "toll".</summary>
    public static FrozenSet<string> Estimates { get; } = File.Set("estimates");

    /// <summary>Words before a place where something happens: "in", "near".</summary>
    public static FrozenSet<string> Locatives { get; } = File.Set("locatives");

    /// <summary>Words before a place where people come from.</summary>
    public static FrozenSet<string> Origins { get; } = File.Set("origins");

    /// <summary>Words that make what follows less than sure: "may", "expected".</summary>
    public static FrozenSet<string> Hedges { get; } = File.Set("hedges");

    /// <summary>Those of them that stand between a subject and its verb: "may", "probably".</summary>
    public static FrozenSet<string> VerbHedges { get; } = File.Set("verb_hedges");

    /// <summary>Cues that say that what follows is not so: "denied".</summary>
    public static FrozenSet<string> Denials { get; } = File.Set("denials");

    public static FrozenSet<string> Negations { get; } = File.Set("negations");

    /// <summary>Marks that end a clause.</summary>
    public static FrozenSet<string> ClauseMarks { get; } = File.Set("clause_marks");

    /// <summary>Words that bound a number, which quotation marks may part from it: "well over".</summary>
    public static FrozenSet<string> BoundWords { get; } = File.Set("bound_words");

    /// <summary>What may stand between what is counted and what happened to it: "have also been".</summary>
    public static FrozenSet<string> Auxiliaries { get; } = File.Set("auxiliaries");
}
