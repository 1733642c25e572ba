using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Small sets of English words that the claim stages need: the data of Lexicon/claims.yaml.</summary>
internal static class LexiconWords
{
    private static readonly LexiconFile File = LexiconReader.Read("claims");

    /// <summary>Nouns that figures are called by: "estimate", "toll".</summary>
    public static WordSet Estimates { get; } = new(File.List("estimates"));

    /// <summary>Words before a place where something happens: "in", "near".</summary>
    public static FrozenSet<string> Locatives { get; } = File.Set("locatives");

    /// <summary>Words before a time that is not that of what is counted: "since".</summary>
    public static FrozenSet<string> TimesOfAnother { get; } = File.Set("times_of_another");

    /// <summary>What a country, state or county is made of: "counties".</summary>
    public static FrozenSet<string> Areas { get; } = File.Set("areas");

    /// <summary>What one of such is called, before its name: "the state of Osterland".</summary>
    public static FrozenSet<string> Area { get; } = File.Set("area");

    /// <summary>Verbs that stand between a place and what it has: "has", "recorded".</summary>
    public static FrozenSet<string> Holding { get; } = File.Set("holding");

    /// <summary>Words before a place where people come from.</summary>
    public static FrozenSet<string> Origins { get; } = File.Set("origins");

    /// <summary>Words that make what follows less than sure: "may", "expected".</summary>
    public static FrozenSet<string> Hedges { get; } = File.Set("hedges");

    /// <summary>Those of them that stand between a subject and its verb: "may", "probably".</summary>
    public static FrozenSet<string> VerbHedges { get; } = File.Set("verb_hedges");

    /// <summary>Cues that say that what follows is not so: "denied".</summary>
    public static FrozenSet<string> Denials { get; } = File.Set("denials");

    public static FrozenSet<string> Negations { get; } = File.Set("negations");

    /// <summary>Auxiliaries that leave what happened as sure as it is: "is", "had", "did".</summary>
    public static FrozenSet<string> PlainAuxiliaries { get; } = File.Set("plain_auxiliaries");

    /// <summary>Those of them that make a passive: "was".</summary>
    public static FrozenSet<string> Be { get; } = File.Set("be");

    /// <summary>Words before "to" and a verb that say that it did not happen: "failed".</summary>
    public static FrozenSet<string> DeniedInfinitives { get; } = File.Set("denied_infinitives");

    /// <summary>Words that begin a clause which is not said to be so: "if".</summary>
    public static FrozenSet<string> Conditions { get; } = File.Set("conditions");

    /// <summary>Words that begin a noun phrase which may be of any one: "a", "some".</summary>
    public static FrozenSet<string> Indefinites { get; } = File.Set("indefinites");

    /// <summary>Prepositions that may stand within a name: "shares in Harbour Foods".</summary>
    public static FrozenSet<string> NamePrepositions { get; } = File.Set("name_prepositions");

    /// <summary>What has one winner: "election".</summary>
    public static FrozenSet<string> Contests { get; } = File.Set("contests");

    /// <summary>Kinds of places before "of" and a name: "the town of".</summary>
    public static FrozenSet<string> PlaceKinds { get; } = File.Set("place_kinds");

    /// <summary>Words before what somebody or something is said to be: "became".</summary>
    public static WordSet Predicates { get; } = new(File.List("predicates"));

    /// <summary>Such words before "it" or another pronoun: "making".</summary>
    public static WordSet Making { get; } = new(File.List("making"));

    /// <summary>Words that tell one of a series from the others: "second".</summary>
    public static WordSet Ordinals { get; } = new(File.List("ordinals"));

    /// <summary>People before "of" and their age: "a man of 47".</summary>
    public static WordSet AgedPeople { get; } = new(File.List("aged_people"));

    /// <summary>Marks that end a clause.</summary>
    public static WordSet ClauseMarks { get; } = new(File.List("clause_marks"));

    /// <summary>Words that bound a number, which quotation marks may part from it: "well over".</summary>
    public static FrozenSet<string> BoundWords { get; } = File.Set("bound_words");

    /// <summary>What may stand between what is counted and what happened to it: "have also been".</summary>
    public static FrozenSet<string> Auxiliaries { get; } = File.Set("auxiliaries");
}
