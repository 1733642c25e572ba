using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>Superlatives of estimates: "these are the highest figures yet", where these figures are the ones just given.</summary>
internal static class RankClaims
{
    private const string Property = "rank";

    private const int LongestPhrase = 4;

    // How far behind a superlative the noun that it is of may stand: "the most optimistic casualty projections".
    private const int NounReach = 5;

    // How far before a superlative words that hedge or deny it may stand: "may not be the highest".
    private const int MoodReach = 4;

    public static IEnumerable<Claim> Of(Reading reading, IReadOnlyList<Claim> counts)
    {
        var pack = reading.Lexicon.Pack;
        if (!pack.PropertyDefinitions.TryGetValue(Property, out var rank) || !pack.Scales.TryGetValue(rank.Scale, out var scale))
            yield break;
        var given = new GivenFigures(reading, counts);
        foreach (var sentence in reading.Document.Sentences)
        {
            var firstEstimate = FirstEstimate(reading.Document, sentence.FirstToken, sentence.EndToken);
            if (firstEstimate is null)
                continue;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!IsSuperlative(reading.Document, i, sentence) || PhraseAt(reading.Document, i, sentence.EndToken, scale) is not { } end)
                    continue;
                var near = FirstEstimate(reading.Document, end, Math.Min(sentence.EndToken, end + NounReach)) ?? (firstEstimate < i ? end - 1 : null);
                if (near is not { } noun)
                    continue;
                if (TopicOf(reading.Document, end, noun, given, sentence) is { Length: > 0 } topic)
                {
                    var first = Math.Max(sentence.FirstToken, i - 1);
                    var claim = reading.ClaimOver(
                        first, Math.Max(end, noun + 1), Property, new Subject($"{topic} estimates"), new ClaimValue.OfStatement(reading.Document.Slice(i, end)));
                    yield return Moods.Of(reading, claim, i - MoodReach, i, i);
                }

                i = end - 1;
            }
        }
    }

    /// <summary>"damage" in "the highest damage estimates"; else what the figures given before are of.</summary>
    private static string TopicOf(Document document, int end, int noun, GivenFigures given, Sentence sentence) =>
        noun > end ? document.Slice(end, noun).ToLowerInvariant() : given.Before(sentence.EndToken);

    private static int? PhraseAt(Document document, int first, int end, Scale scale)
    {
        for (var last = Math.Min(end, first + LongestPhrase); last > first; last--)
        {
            var phrase = Taxonomy.Fold(document.Slice(first, last));
            if (scale.High.Contains(phrase) || scale.Low.Contains(phrase) || scale.Favourable.Contains(phrase) || scale.Unfavourable.Contains(phrase))
                return last;
        }

        return null;
    }

    /// <summary>"the highest" is one; "higher than the highest" and "at most" are none.</summary>
    private static bool IsSuperlative(Document document, int first, Sentence sentence) =>
        first > sentence.FirstToken && document.Tokens[first - 1].Lower is "the" or "its" or "their";

    /// <summary>The first noun for an estimate in a range: near the phrase, behind it, or as the subject of its sentence.</summary>
    private static int? FirstEstimate(Document document, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (LexiconWords.Estimates.Contains(document.Tokens[i].Word))
                return i;
        }

        return null;
    }
}
