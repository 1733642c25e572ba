using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each date of what the vocabulary dates: the storm began on 3 March.</summary>
internal static class DateClaims
{
    // How many words may stand between what happened and its date.
    private const int Reach = 6;

    // How far before what happened its subject may stand.
    private const int SubjectReach = 4;

    // How far before what happened words that hedge or deny it may stand: "did not, as was said, begin".
    private const int MoodReach = 3;

    /// <summary>The claims, by the date that each was read from and the token that says what happened.</summary>
    public static IEnumerable<(FoundTime Time, int Verb, Claim Claim)> Of(Reading reading)
    {
        var previousEnd = 0;
        foreach (var time in reading.Times.Where(t => t.Time is not null))
        {
            var sentence = reading.Document.Sentences[reading.Document.Tokens[time.FirstToken].Sentence];
            var first = Math.Max(sentence.FirstToken, previousEnd);
            previousEnd = time.EndToken;
            if (Before(reading, first, time) is not { } match || SubjectOf(reading.Document, sentence, match.FirstToken) is not { Length: > 0 } subject)
                continue;
            var claim = reading.ClaimOver(match.FirstToken, time.EndToken, match.Name, new Subject(subject), new ClaimValue.OfTime(time.Time!));
            yield return (time, match.FirstToken, Moods.Of(reading, claim, match.FirstToken - MoodReach, match.FirstToken, match.FirstToken));
        }
    }

    private static FormMatch? Before(Reading reading, int first, FoundTime time)
    {
        for (var i = time.FirstToken - 1; i >= Math.Max(first, time.FirstToken - Reach); i--)
        {
            // "Finished first" ended nothing.
            if (reading.Lexicon.Dates.TryMatch(reading.Document, i, time.FirstToken, out var match) && !LexiconWords.Ordinals.Contains(reading.Document.Tokens[match.EndToken].Word))
                return match;
        }

        return null;
    }

    /// <summary>The noun right before the verb, its article left out: "the storm" in "the storm began".</summary>
    private static string SubjectOf(Document document, Sentence sentence, int verb)
    {
        var end = verb;
        while (end > sentence.FirstToken && IsBetween(document.Tokens[end - 1].Lower))
            end--;
        var first = end;
        while (first > sentence.FirstToken && end - first < SubjectReach && document.Tokens[first - 1].Kind == TokenKind.Word
            && !LexiconWords.Auxiliaries.Contains(document.Tokens[first - 1].Lower) && !LexiconWords.Locatives.Contains(document.Tokens[first - 1].Lower))
            first--;
        return document.Slice(first, end).ToLowerInvariant();
    }

    /// <summary>"did not" in "the storm did not begin".</summary>
    private static bool IsBetween(string word) =>
        LexiconWords.Auxiliaries.Contains(word) || LexiconWords.Negations.Contains(word) || LexiconWords.VerbHedges.Contains(word);
}
