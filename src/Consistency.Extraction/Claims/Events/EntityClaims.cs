using Consistency.Extraction.Syntax;
using Consistency.Model;

namespace Consistency.Extraction.Claims.Events;

/// <summary>One claim for each clause that gives a thing what the vocabulary knows by a verb with a preposition: "was born in Lund", "is owned by Harbour Foods", "came before the flood".</summary>
internal static class EntityClaims
{
    /// <summary>The claims, by the token of the verb that each was read from.</summary>
    public static IEnumerable<(int Verb, Claim Claim)> Of(Reading reading, ThingNames names)
    {
        foreach (var (sentence, match) in StatedForms.Of(reading, reading.Lexicon.Entities))
        {
            if (ClaimOf(reading, names, match, sentence.EndToken) is { } claim)
                yield return (match.FirstToken, claim);
        }
    }

    private static Claim? ClaimOf(Reading reading, ThingNames names, FormMatch match, int end)
    {
        var text = reading.Text;
        var floor = reading.ClauseFloor(match.FirstToken);
        if (!text.Is(match.EndToken - 1, WordClass.Preposition) || VerbGroup.At(text, match, floor) is not { Sure: true } verb)
            return null;
        var subject = NounPhrases.Before(text, verb.First, floor);
        var value = NounPhrases.After(text, match.EndToken, end, appositions: false);
        if (names.Of(subject) is not { Length: > 0 } about || value.IsEmpty || text.Is(value.First, WordClass.Time) || names.Of(value) is not { Length: > 0 } name)
            return null;
        // A name is of one thing; "in the north" and "by her brother" are of many. An order is of events, which seldom have names.
        if (!text.Is(value.First, WordClass.Capital) && reading.Lexicon.Pack.PropertyDefinitions[match.Name].Order == default)
            return null;
        return reading.ClaimOver(subject.First, value.End, match.Name, new Subject(about), new ClaimValue.OfEntity(name)) with
        {
            Polarity = verb.Denied != reading.IsDeniedAt(match.FirstToken) ? Polarity.Denied : Polarity.Asserted,
        };
    }
}
