using System.Globalization;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>When somebody was born and died, of the days in brackets behind the name: "Ann Hale (7 March 1931 – 2 May 2009) was …", "Ann Hale (1931–2009) was a …".</summary>
internal static class LifespanClaims
{
    private const string Born = "born", Died = "death-date";

    // "2009-05-02"
    private const int DayLength = 10;

    private const int YearLength = 4;

    // Shorter spans of years are of works and offices.
    private const int ShortestLife = 15, LongestLife = 120;

    // "Dr Ann Maria van Hale"
    private const int NameReach = 5;

    private static readonly Word s_born = WordPool.Of("born"), s_died = WordPool.Of("died");

    public static IEnumerable<Claim> Of(Reading reading) => Days(reading).Select(d => reading.ClaimOver(
        d.Time.FirstToken, d.Time.EndToken, d.Property, new Subject(d.Name), new ClaimValue.OfTime(new TimeRange(d.Day, d.Day))));

    /// <summary>The two days of each, with the verb that is said of them elsewhere, and whose they are.</summary>
    public static IEnumerable<(FoundTime Time, string Property, Word Verb, string Day, string Name)> Days(Reading reading)
    {
        var pack = reading.Lexicon.Pack.PropertyDefinitions;
        if (!pack.ContainsKey(Born) || !pack.ContainsKey(Died))
            yield break;
        foreach (var time in reading.Times.Where(t => IsLifespan(reading, t)))
        {
            var bracket = time.FirstToken - 1;
            var first = Math.Max(reading.Document.Sentences[reading.Document.Tokens[bracket].Sentence].FirstToken, bracket - NameReach);
            if (PersonNames.Of(reading, new TokenSpan(first, bracket)).ToLowerInvariant() is not { Length: > 0 } name)
                continue;
            yield return (time, Born, s_born, time.Time!.Earliest, name);
            yield return (time, Died, s_died, time.Time.Latest, name);
        }
    }

    private static bool IsLifespan(Reading reading, FoundTime time) =>
        reading.Text.Is(time.FirstToken - 1, "(") && reading.Text.Is(time.EndToken, ")") && time.Time switch
        {
            { Earliest.Length: DayLength, Latest.Length: DayLength } days => !string.Equals(days.Earliest, days.Latest, StringComparison.Ordinal),
            // "Ann Hale (1921–1987) was a painter": a person's kind is said right behind.
            { Earliest.Length: YearLength, Latest.Length: YearLength } years => reading.Text.Is(time.EndToken + 1, "was") && reading.Text.Is(time.EndToken + 2, WordClass.Determiner)
                && int.Parse(years.Latest, CultureInfo.InvariantCulture) - int.Parse(years.Earliest, CultureInfo.InvariantCulture) is >= ShortestLife and <= LongestLife,
            _ => false,
        };
}
