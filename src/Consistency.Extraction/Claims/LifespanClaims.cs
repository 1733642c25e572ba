using Consistency.Extraction.Syntax;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>When somebody was born and died, of the days in brackets behind the name: "Ann Hale (7 March 1931 – 2 May 2009) was …".</summary>
internal static class LifespanClaims
{
    private const string Born = "born", Died = "death-date";

    // "2009-05-02"
    private const int DayLength = 10;

    // "Dr Ann Maria van Hale"
    private const int NameReach = 5;

    public static IEnumerable<Claim> Of(Reading reading)
    {
        var pack = reading.Lexicon.Pack.PropertyDefinitions;
        return !pack.ContainsKey(Born) || !pack.ContainsKey(Died) ? [] : reading.Times.Where(t => IsLifespan(reading, t)).SelectMany(t => Of(reading, t));
    }

    private static IEnumerable<Claim> Of(Reading reading, FoundTime time)
    {
        var bracket = time.FirstToken - 1;
        var first = Math.Max(reading.Document.Sentences[reading.Document.Tokens[bracket].Sentence].FirstToken, bracket - NameReach);
        if (PersonNames.Of(reading, new TokenSpan(first, bracket)) is not { Length: > 0 } name)
            return [];
        Claim Make(string property, string day) => reading.ClaimOver(time.FirstToken, time.EndToken, property, new Subject(name.ToLowerInvariant()), new ClaimValue.OfTime(new TimeRange(day, day)));
        return [Make(Born, time.Time!.Earliest), Make(Died, time.Time.Latest)];
    }

    private static bool IsLifespan(Reading reading, FoundTime time) => time.Time is { Earliest.Length: DayLength, Latest.Length: DayLength } days
        && !string.Equals(days.Earliest, days.Latest, StringComparison.Ordinal) && reading.Text.Is(time.FirstToken - 1, "(") && reading.Text.Is(time.EndToken, ")");
}
