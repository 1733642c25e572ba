using Consistency.Extraction.Claims.Events;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>One claim for each result of a match between two named sides: "Rovers beat United 3-1". Its subject is the two, whichever is named first.</summary>
internal static class MatchClaims
{
    /// <summary>The property of a result.</summary>
    public const string Property = "match-result";

    // How far behind a verb the score and the other side may stand.
    private const int Reach = 14;

    /// <summary>The claims, by the verb that each was read from.</summary>
    public static IEnumerable<(int Verb, IReadOnlySet<int> Numbers, Claim Claim)> Of(Reading reading, ThingNames names)
    {
        if (!reading.Lexicon.Pack.PropertyDefinitions.ContainsKey(Property))
            yield break;
        foreach (var sentence in reading.Document.Sentences.Where(s => !reading.Text.Is(s.EndToken - 1, "?")))
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (ScoreWords.Verbs.Contains(reading.Text[i].Word) && reading.Text.QuotationAt(i) < 0 && MatchResult.At(reading.Text, names, i, reading.ClauseFloor(i), Math.Min(sentence.EndToken, i + Reach)) is { } match)
                    yield return (i, match.Numbers.ToHashSet(), ClaimOf(reading, match, i));
            }
        }
    }

    private static Claim ClaimOf(Reading reading, MatchResult match, int verb)
    {
        var sides = new[] { (Name: match.Winner, Score: match.High), (Name: match.Loser, Score: match.Low) }.OrderBy(s => s.Name.ToLowerInvariant(), StringComparer.Ordinal).ToArray();
        var behind = new TokenSpan(verb, Math.Min(reading.Document.Sentences[reading.Text[verb].Sentence].EndToken, match.End + Reach));
        var period = MeasurePeriod.In(reading, [new TokenSpan(reading.ClauseFloor(verb), verb), behind]);
        var qualifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        if (period.Name.Length > 0)
            qualifiers[MeasurePeriod.Named] = period.Name;
        if (ContestIn(reading, behind) is { Length: > 0 } contest)
            qualifiers[MeasureSubject.Of] = contest;
        return reading.ClaimOver(match.First, match.End, Property, new Subject($"{sides[0].Name} and {sides[1].Name}", qualifiers), new ClaimValue.OfEntity($"{sides[0].Score}:{sides[1].Score}")) with
        {
            Scope = new Scope(Period: period.Range),
            Polarity = match.Denied != reading.IsDeniedAt(verb) ? Polarity.Denied : Polarity.Asserted,
        };
    }

    /// <summary>"in the cup final": which of the matches of the two.</summary>
    private static string ContestIn(Reading reading, TokenSpan region)
    {
        for (var i = region.First; i < region.End; i++)
        {
            if (!LexiconWords.Contests.Contains(reading.Text[i].Lower) || i + 1 < region.End && LexiconWords.Contests.Contains(reading.Text[i + 1].Lower))
                continue;
            var first = i;
            while (first > region.First && reading.Text.IsWord(first - 1) && !reading.Text.Is(first - 1, WordClass.Determiner | WordClass.Preposition))
                first--;
            return reading.Document.Slice(first, i + 1).ToLowerInvariant();
        }

        return "";
    }
}
