using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.People;

/// <summary>Finds runs of capitalised words: "Gen. Ana Reis", "Bank of Lund", "U.S. Army".</summary>
internal sealed class CapitalRuns(TaggedText text)
{
    private const int Longest = 14;

    private const WordClass Small = WordClass.Determiner | WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.SubjectPronoun | WordClass.ObjectPronoun
        | WordClass.Possessive | WordClass.Relative | WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation | WordClass.Time;

    // Words that are capitalised within a sentence somewhere in the report.
    private readonly HashSet<string> _names = Names(text);

    /// <summary>The run that starts at a token; empty where none does.</summary>
    public TokenSpan At(int first)
    {
        if (!Starts(first))
            return default;
        var sentence = text.Document.Sentences[text[first].Sentence];
        var end = first + 1;
        for (var at = first + 1; at < sentence.EndToken && at - first < Longest;)
        {
            if (IsCapital(at) && !text.Is(at, Small))
                end = ++at;
            else if (NounPhrases.IsAbbreviation(text, at))
                at++;
            else if (Joins(at) && at + 1 < sentence.EndToken && IsCapital(at + 1) && !text.Is(at + 1, Small))
                at++;
            else
                break;
        }

        return new TokenSpan(first, end);
    }

    private bool Starts(int at)
    {
        if (!IsCapital(at) || text.Is(at, Small))
            return false;
        var sentence = text.Document.Sentences[text[at].Sentence];
        var opens = at == sentence.FirstToken || text.IsQuote(at - 1) || text.Is(at - 1, ":") || text.Is(at - 1, WordClass.Dash);
        // The first word of a sentence is capitalised whatever it is: a word that the lexicon knows is no name by that alone.
        return !opens || IsCapital(at + 1) && !text.Is(at + 1, Small) || NounPhrases.IsAbbreviation(text, at + 1)
            || (_names.Contains(text[at].Lower) || NounPhrases.VerbFollows(text, at + 1, sentence.EndToken) || text.IsPossessiveMark(at + 1)) && !text.Is(at, WordClass.Verb | WordClass.VerbOrNoun | WordClass.Participle | WordClass.Ing) && PeopleLexicon.KindOf(text[at].Word) == NounKind.None;
    }

    private bool IsCapital(int at) => text.Is(at, WordClass.Capital) && text.IsWord(at);

    private bool Joins(int at) => text.IsWord(at) && PeopleLexicon.Particles.Contains(text[at].Lower) || text.Is(at, "&");

    private static HashSet<string> Names(TaggedText text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 1; at < text.Count; at++)
        {
            if (text.Is(at, WordClass.Capital) && text.IsWord(at - 1) && text[at - 1].Sentence == text[at].Sentence && !text.Document.Sentences[text[at].Sentence].Headline)
                names.Add(text[at].Lower);
        }

        return names;
    }
}
