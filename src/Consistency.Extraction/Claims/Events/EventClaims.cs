using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims.Events;

/// <summary>One claim for each clause whose verb the vocabulary knows: it happened, or did not, to whom, by whom, where and when.</summary>
/// <remarks>
/// The subject is whom it happened to where the clause says so, in the active and in the passive voice alike; who did it is a
/// qualifier. What a report tells in both senses ("rose in May, fell in June") is left out: it tells the two apart itself.
/// </remarks>
internal static class EventClaims
{
    /// <summary>The key of the qualifier for who did it.</summary>
    public const string Agent = "agent";

    // How far before a subject the word may stand that makes its clause a condition.
    private const int ConditionReach = 12;

    // How far behind a subject the time of what happened may stand.
    private const int TimeReach = 40;

    // How far behind a verb its place may stand.
    private const int PlaceReach = 12;

    /// <param name="taken">The verbs that other claims were made of.</param>
    public static IEnumerable<Claim> Of(Reading reading, ThingNames names, IReadOnlySet<int> taken)
    {
        var claims = new List<Claim>();
        foreach (var (sentence, match) in StatedForms.Of(reading, reading.Lexicon.Events))
        {
            if (!taken.Contains(match.FirstToken) && !IsSaying(reading, match) && ClaimOf(reading, names, sentence, match) is { } claim)
                claims.Add(claim);
        }

        return OneSided(claims, reading.Lexicon.Pack);
    }

    /// <summary>"confirmed" in "the mayor confirmed that"; "approved the plan" says what was done.</summary>
    private static bool IsSaying(Reading reading, FormMatch match) =>
        match.EndToken - match.FirstToken == 1 && reading.IsCue(match.FirstToken) && reading.Text.Cue(match.FirstToken)?.Takes(CueFrames.Clause | CueFrames.That) != false;

    private static Claim? ClaimOf(Reading reading, ThingNames names, Sentence sentence, FormMatch match)
    {
        var text = reading.Text;
        var floor = reading.ClauseFloor(match.FirstToken);
        if (VerbGroup.At(text, match, floor) is not { Sure: true } verb || text.Is(match.EndToken, "to") && text.Is(match.EndToken + 1, WordClass.Plain))
            return null;
        var before = NounPhrases.Before(text, verb.First, floor);
        if (names.Of(before) is not { Length: > 0 } subject || IsConditional(text, before.First, floor))
            return null;
        var behind = !verb.Passive ? NounPhrases.After(text, match.EndToken, sentence.EndToken, appositions: false)
            : text.Is(match.EndToken, "by") ? NounPhrases.After(text, match.EndToken + 1, sentence.EndToken, appositions: false)
            : default;
        if (!behind.IsEmpty && text.Is(behind.First, WordClass.Time | WordClass.Adverb | WordClass.Subordinator))
            behind = default;
        // "passed 62 to 38".
        if (!behind.IsEmpty && names.IsScore(behind.First))
            behind = default;
        var other = names.Of(behind);
        // "arrested three men": of whom it is not said.
        if (!behind.IsEmpty && other.Length == 0)
            return null;
        var (about, agent) = verb.Passive || other.Length == 0 ? (subject, other) : (other, subject);
        var end = Math.Max(match.EndToken, behind.End);
        var (property, value) = agent.Length > 0 && Results.Of(match.Name, about) is { } result
            ? (result, (ClaimValue)new ClaimValue.OfEntity(agent))
            : (match.Name, new ClaimValue.OfTruth(true));
        return reading.ClaimOver(before.First, end, property, value is ClaimValue.OfEntity ? new Subject(about) : SubjectOf(about, agent), value) with
        {
            Polarity = verb.Denied != reading.IsDeniedAt(match.FirstToken) ? Polarity.Denied : Polarity.Asserted,
            Scope = new Scope(PlaceNames.FirstBehind(text, end, Math.Min(sentence.EndToken, end + PlaceReach), IsPlaceWord), Period: PeriodIn(reading, before.First, sentence, about)),
        };
    }

    private static bool IsPlaceWord(string word) => LexiconWords.Locatives.Contains(word) || LexiconWords.Origins.Contains(word);

    private static Subject SubjectOf(string name, string agent) => agent.Length == 0
        ? new Subject(name)
        : new Subject(name, new Dictionary<string, string>(StringComparer.Ordinal) { [Agent] = agent });

    /// <summary>"if the dam burst".</summary>
    private static bool IsConditional(TaggedText text, int subject, int floor)
    {
        for (var i = subject - 1; i >= floor && subject - i <= ConditionReach && !text.IsBreak(i); i--)
        {
            if (LexiconWords.Conditions.Contains(text[i].Lower))
                return true;
        }

        return false;
    }

    /// <summary>The first time of the clause; "the 2031 election" is named by its year, whenever it was won.</summary>
    private static TimeRange? PeriodIn(Reading reading, int first, Sentence sentence, string about) =>
        reading.TimesBetween(first, Math.Min(sentence.EndToken, first + TimeReach))
            .FirstOrDefault(t => t.Time is not null && !about.Contains(reading.Document.Slice(t.FirstToken, t.EndToken), StringComparison.Ordinal))?.Time;

    private static IEnumerable<Claim> OneSided(List<Claim> claims, RulePack pack)
    {
        var toldApart = claims.GroupBy(c => Topic(c)).Where(g => g.Select(c => (c.Property, c.Polarity)).Distinct().Skip(1).Any()).Select(g => g.Key).ToHashSet();
        return claims.Where(c => !toldApart.Contains(Topic(c)));

        (string, string) Topic(Claim claim) => (claim.Subject.Name.ToLowerInvariant(), OppositeEnds.Of(pack.PropertyDefinitions[claim.Property], pack).Axis);
    }
}
