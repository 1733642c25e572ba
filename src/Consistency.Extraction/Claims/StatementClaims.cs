using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each clause that the report attributes to somebody in its own words: what was said, by whom.</summary>
internal static class StatementClaims
{
    private const string Property = "statement";

    // More than this is more than one statement.
    private const int MostTokens = 80;

    public static IEnumerable<Claim> Of(Reading reading) => reading.Attributions
        .Where(a => !a.Quoted && a.Speakers.Count > 0 && a.Speakers[^1].Length > 0 && a.End > a.First && a.End - a.First <= MostTokens)
        .Select(a => reading.ClaimOver(a.First, a.End, Property, new Subject(a.Speakers[^1]), new ClaimValue.OfStatement(reading.Document.Slice(a.First, a.End))) with
        {
            Speakers = a.Speakers,
            Polarity = reading.IsDeniedAt(a.First) ? Polarity.Denied : Polarity.Asserted,
        });
}
