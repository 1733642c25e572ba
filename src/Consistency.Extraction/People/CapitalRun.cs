using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.People;

/// <summary>Finds runs of capitalised words: "Gen. Ana Reis", "Bank of Lund", "U.S. Army".</summary>
internal static class CapitalRun
{
    private const int Longest = 14;

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.SubjectPronoun | WordClass.ObjectPronoun
        | WordClass.Possessive | WordClass.Relative | WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation | WordClass.Time;

    /// <summary>The run that starts at a token; empty where none does.</summary>
    public static TokenSpan At(TaggedText text, int first)
    {
        if (!Starts(text, first))
            return default;
        var sentence = text.Document.Sentences[text[first].Sentence];
        var end = first + 1;
        for (var at = first + 1; at < sentence.EndToken && at - first < Longest;)
        {
            if (IsCapital(text, at) && !text.Is(at, Small))
                end = ++at;
            else if (NounPhrases.IsAbbreviation(text, at))
                at++;
            else if (Joins(text, at) && at + 1 < sentence.EndToken && IsCapital(text, at + 1) && !text.Is(at + 1, Small))
                at++;
            else
                break;
        }

        return new TokenSpan(first, end);
    }

    private static bool Starts(TaggedText text, int at)
    {
        if (!IsCapital(text, at) || text.Is(at, Small))
            return false;
        var sentence = text.Document.Sentences[text[at].Sentence];
        var opens = at == sentence.FirstToken || text.IsQuote(at - 1) || text.Is(at - 1, ":") || text.Is(at - 1, WordClass.Dash);
        // The first word of a sentence is capitalised whatever it is: a word that the lexicon knows is no name by that alone.
        return !opens || IsCapital(text, at + 1) && !text.Is(at + 1, Small) || NounPhrases.IsAbbreviation(text, at + 1)
            || (NounPhrases.VerbFollows(text, at + 1, sentence.EndToken) || text.IsPossessiveMark(at + 1)) && !text.Is(at, WordClass.Verb | WordClass.VerbOrNoun | WordClass.Participle | WordClass.Ing) && PeopleLexicon.KindOf(text[at].Lower) == NounKind.None;
    }

    private static bool IsCapital(TaggedText text, int at) => text.Is(at, WordClass.Capital) && text.IsWord(at);

    private static bool Joins(TaggedText text, int at) => text.IsWord(at) && PeopleLexicon.Particles.Contains(text[at].Lower) || text.Is(at, "&");
}
