using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.People;

/// <summary>Reads descriptions that can speak: "the general", "a spokesman for the ministry", "analysts", "the 45-year-old".</summary>
internal sealed class DescriptionReader(TaggedText text)
{
    private const int LongestBefore = 7;

    private const WordClass Stop = WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Auxiliary | WordClass.SubjectPronoun | WordClass.ObjectPronoun | WordClass.Relative | WordClass.Negation;

    /// <summary>The description that turns on the noun at a token; null where there is none.</summary>
    public Phrase? Read(int noun)
    {
        var lower = text[noun].Lower;
        if (lower == "year-old")
            return OfAge(noun);
        var kind = PeopleLexicon.KindOf(text[noun].Word);
        if (kind == NounKind.None || text.IsFinite(noun) || IsModifier(noun))
            return null;
        var sentence = text.Document.Sentences[text[noun].Sentence];
        var first = Start(noun, sentence.FirstToken, kind == NounKind.Paper);
        var bare = !text.Is(first, WordClass.Determiner | WordClass.Possessive) && text[first].Kind != TokenKind.Number;
        var plural = kind == NounKind.Crowd || kind == NounKind.Paper && lower.EndsWith('s');
        if (bare && !plural && text.Cue(Math.Min(noun + 1, text.Count - 1)) is null && first != sentence.FirstToken && kind != NounKind.Person)
            return null;
        var end = PhraseEnd.Of(text, noun, sentence.EndToken);
        return new Phrase(new TokenSpan(first, Math.Max(noun + 1, end)), kind == NounKind.Body ? MentionKind.Body : MentionKind.Description, default, default, PeopleLexicon.Noun(lower), plural);
    }

    // "the 45-year-old": an age and nothing after it.
    private Phrase? OfAge(int at) => text.Is(at - 3, WordClass.Determiner) && text.Is(at - 1, "-") && !NounPhrases.IsNoun(text, at + 1) | text.Is(at + 1, WordClass.Participle)
        ? new Phrase(new TokenSpan(at - 3, at + 1), MentionKind.Description, default, default, "", false)
        : null;

    // "mobilising some reservists", "recorded 40 residents": a verb and its object.
    private bool IsVerbBefore(int first) => text.Is(first - 1, WordClass.Ing | WordClass.Participle | WordClass.Verb | WordClass.VerbOrNoun) && (text[first].Kind == TokenKind.Number || text.Is(first, WordClass.Determiner | WordClass.Possessive));

    private bool IsModifier(int noun) => noun + 1 < text.Count && text.IsWord(noun + 1)
        && (PeopleLexicon.KindOf(text[noun + 1].Word) != NounKind.None && !text.IsFinite(noun + 1) || !text.Is(noun + 1, ~WordClass.None) && !text.IsPossessiveMark(noun + 1)
            || text.Is(noun + 1, WordClass.Capital) && !text.Is(noun + 1, WordClass.Time | WordClass.Auxiliary) && PeopleLexicon.KindOf(text[noun].Word) == NounKind.Person);

    // What is before a paper's noun may be whose it is, "UN data", and stays a mention of its own.
    private int Start(int noun, int floor, bool paper)
    {
        var first = noun;
        while (first > floor && noun - first < LongestBefore && (text.IsWord(first - 1) || text[first - 1].Kind == TokenKind.Number) && !text.Is(first - 1, Stop) && !(paper && text.Is(first - 1, WordClass.Capital) && first - 1 > floor) && !text.IsFinite(first - 1) && !IsVerbBefore(first))
        {
            first--;
            if (text.Is(first, WordClass.Possessive) || text.Is(first, WordClass.Determiner) && !text.Is(first - 1, WordClass.Determiner))
                break;
        }

        while (first < noun && (text.IsPossessiveMark(first) || text.Is(first, WordClass.Adverb | WordClass.Time) && !text.Is(first, WordClass.Determiner) && text.Is(first, WordClass.Capital)))
            first++;
        return first;
    }
}
