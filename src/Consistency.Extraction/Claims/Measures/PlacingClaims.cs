using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Syntax;
using Consistency.Model;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Claims that somebody did not win a contest, or that nobody did: "finished second in the marathon", "the match ended in a draw".</summary>
internal static class PlacingClaims
{
    private const string Winner = "winner";

    // What stands for the winner of a draw.
    private const string Nobody = "nobody, a draw";

    // How far behind a verb the contest may stand.
    private const int Reach = 8;

    public static IEnumerable<(int Verb, Claim Claim)> Of(Reading reading, ThingNames names)
    {
        if (!reading.Lexicon.Pack.PropertyDefinitions.ContainsKey(Winner))
            yield break;
        foreach (var sentence in reading.Document.Sentences.Where(s => !reading.Text.Is(s.EndToken - 1, "?")))
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken - 1; i++)
            {
                if (ScoreWords.Finished.Contains(reading.Text[i].Word) && reading.Text.QuotationAt(i) < 0 && At(reading, names, i, sentence.EndToken) is { } claim)
                    yield return (i, claim);
            }
        }
    }

    private static Claim? At(Reading reading, ThingNames names, int verb, int end)
    {
        var text = reading.Text;
        if (text.Is(verb - 1, WordClass.Auxiliary | WordClass.Negation) || text.Is(verb - 1, "to"))
            return null;
        var subject = NounPhrases.Before(text, verb, reading.ClauseFloor(verb));
        if (names.Of(subject) is not { Length: > 0 } name)
            return null;
        if (ScoreWords.Placings.Contains(text[verb + 1].Lower) && ContestBehind(text, verb + 2, end) is { } contest && names.Of(contest) is { Length: > 0 } about)
            return ClaimOf(reading, subject.First, contest.End, about, name) with { Polarity = Polarity.Denied };
        return IsContest(text, subject) && text.Is(verb + 1, "in") && DrawBehind(text, verb + 2, end) is { } draw ? ClaimOf(reading, subject.First, draw, name, Nobody) : null;
    }

    private static Claim ClaimOf(Reading reading, int first, int end, string contest, string winner)
    {
        var sentence = reading.Document.Sentences[reading.Text[first].Sentence];
        var period = MeasurePeriod.In(reading, [new TokenSpan(Math.Max(sentence.FirstToken, first - Reach), Math.Min(sentence.EndToken, end + Reach))]);
        return reading.ClaimOver(first, end, Winner, new Subject(contest), new ClaimValue.OfEntity(winner)) with { Scope = new Scope(Period: period.Range) };
    }

    private static TokenSpan? ContestBehind(TaggedText text, int first, int end)
    {
        if (!text.Is(first, "in") && !text.Is(first, "at") || first + 1 >= end)
            return null;
        var phrase = NounPhrases.After(text, first + 1, Math.Min(end, first + Reach), appositions: false);
        return IsContest(text, phrase) ? phrase : null;
    }

    private static int? DrawBehind(TaggedText text, int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + Reach / 2) && !text.IsBreak(i); i++)
        {
            if (ScoreWords.Draws.Contains(text[i].Lower))
                return i + 1;
        }

        return null;
    }

    private static bool IsContest(TaggedText text, TokenSpan phrase) =>
        !phrase.IsEmpty && Enumerable.Range(phrase.First, phrase.Length).Any(i => LexiconWords.Contests.Contains(text[i].Lower));
}
