using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.People;

/// <summary>Whom a pronoun means: the last who fits, speakers before subjects before others. Read in the text's order.</summary>
internal sealed class Salience(TaggedText text)
{
    // No farther back than this many mentions, or sentences.
    private const int Mentions = 40;
    private const int Sentences = 5;

    private readonly List<(Phrase Phrase, Referent Who, int Rank, int Sentence)> _seen = [];

    public void Note(Phrase phrase, Referent who)
    {
        var at = phrase.Span.First;
        _seen.Add((phrase, who, Rank(phrase), text[at].Sentence));
        if (_seen.Count > Mentions * 2)
            _seen.RemoveRange(0, Mentions);
    }

    public Referent? Find(Phrase pronoun)
    {
        if (pronoun.Head == "who")
            return Antecedent(pronoun);
        var sentence = text[pronoun.Span.First].Sentence;
        var speaks = !text.Is(pronoun.Span.First, WordClass.Possessive) && Rank(pronoun) == 0;
        var quotation = text.QuotationAt(pronoun.Span.First);
        var sex = Pronouns.SexOf(pronoun.Head);
        Referent? best = null;
        var bestScore = int.MaxValue;
        for (var i = _seen.Count - 1; i >= 0 && _seen.Count - i <= Mentions; i--)
        {
            var seen = _seen[i];
            var distance = sentence - seen.Sentence;
            if (distance > Sentences)
                break;
            if (!Fits(pronoun, sex, seen.Who) || text.QuotationAt(seen.Phrase.Span.First) is var q && q >= 0 && q != quotation)
                continue;
            // The speaker before speaks on; else the nearest sentence's subject.
            var score = speaks ? seen.Rank * 2 + distance : distance * 3 + seen.Rank;
            if (seen.Who.Sex == Sex.Unknown && sex != Sex.Unknown)
                score += 2;
            if (score < bestScore)
                (best, bestScore) = (seen.Who, score);
        }

        return best;
    }

    private Referent? Antecedent(Phrase pronoun)
    {
        for (var i = _seen.Count - 1; i >= 0 && _seen.Count - i <= 3; i--)
        {
            if (_seen[i].Who.Kind != MentionKind.Pronoun && _seen[i].Sentence == text[pronoun.Span.First].Sentence && !text.IsPossessiveMark(_seen[i].Phrase.Span.End))
                return _seen[i].Who;
        }

        return null;
    }

    private static bool Fits(Phrase pronoun, Sex sex, Referent who)
    {
        if (sex != Sex.Unknown)
            return !who.Plural && who.Kind is MentionKind.Person or MentionKind.Description && !who.Plural && (who.Sex == Sex.Unknown || who.Sex == sex);
        if (pronoun.Plural)
            return who.Plural || who.Kind == MentionKind.Body;
        return !who.Plural && who.Kind is MentionKind.Body or MentionKind.Description && who.Sex == Sex.Unknown;
    }

    // 0 for who speaks, 1 for a subject, 2 for others.
    private int Rank(Phrase phrase)
    {
        var (first, end) = (phrase.Span.First, phrase.Span.End);
        if (text.Is(end, ","))
            end++;
        while (text.Is(end, WordClass.Adverb | WordClass.Auxiliary))
            end++;
        if (end < text.Count && text.Cue(end) is { } after && after.Takes(CueFrames.Quotation | CueFrames.Clause) || first > 0 && text.Cue(first - 1) is { } before && before.Takes(CueFrames.Quotation) && text.IsQuote(first - 2) | text.Is(first - 2, ",")
            || text.Is(first - 1, "to") && text.Is(first - 2, "according"))
            return 0;
        return text.IsFinite(phrase.Span.End) || text.Is(first - 1, WordClass.None) || first == text.Document.Sentences[text[first].Sentence].FirstToken ? 1 : 2;
    }
}
