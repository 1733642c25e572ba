using Consistency.Engine.Cells;
using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Copies;

/// <summary>Finds the statements: claims of one figure of one thing, or quotes, whose wordings are near-copies.</summary>
internal static class CreditedStatements
{
    /// <summary>Those that more than one source gives. Who is credited vaguely, and sources that credit several speakers, are left out.</summary>
    public static IEnumerable<CreditedStatement> Of(ClaimSet claims)
    {
        var vague = new VagueSpeakers(claims);
        var worded = claims.Worded.Select(WordedClaim.Of).OfType<WordedClaim>();
        foreach (var ofOneThing in worded.GroupBy(c => About(c.Claim)).Where(g => g.Skip(1).Any()))
        {
            foreach (var copies in NearCopiesOf([.. ofOneThing], claims.Cancellation))
            {
                if (Statement(copies, ofOneThing.Key, vague) is { } statement)
                    yield return statement;
            }
        }
    }

    /// <summary>What a number is of, whenever it was published; quotes are told apart by their words alone.</summary>
    public static (Facets Facets, Figure Figure) About(NormalClaim claim) => claim.Cell.Property.Quote
        ? (new Facets(claim.Cell.Facets.Property, "", "", QualifierList.None, "", "", "", ""), default)
        : (claim.AsOfInferred ? claim.Cell.Facets with { AsOf = "" } : claim.Cell.Facets, claim.Figure);

    private static IEnumerable<List<WordedClaim>> NearCopiesOf(List<WordedClaim> claims, CancellationToken cancellation)
    {
        var byWords = claims.ToLookup(c => c.Words, StringComparer.Ordinal);
        var wordings = byWords.Select(w => (Name: w.Key, w.First().Shingles)).ToList();
        var groups = NearCopies.Group(wordings, cancellation);
        return wordings.Select((w, i) => (w.Name, Group: groups[i])).GroupBy(w => w.Group).Select(g => g.SelectMany(w => byWords[w.Name]).ToList());
    }

    private static CreditedStatement? Statement(List<WordedClaim> copies, (Facets Facets, Figure Figure) about, VagueSpeakers vague)
    {
        var vaguely = vague.Among(copies.Select(c => c.Speaker).ToHashSet(StringComparer.Ordinal));
        var bySource = copies.Where(c => !vaguely.Contains(c.Speaker)).GroupBy(c => c.Claim.SourceId, StringComparer.Ordinal)
            .Where(s => s.Select(c => c.Speaker).Distinct(StringComparer.Ordinal).Count() == 1).SelectMany(s => s).ToList();
        // Copies of copies may have little in common, so that all are held against one.
        var longest = bySource.OrderByDescending(c => c.Shingles.Length).ThenBy(c => c.Words, StringComparer.Ordinal).FirstOrDefault();
        return longest is null ? null : new CreditedStatement(
            $"{about.Facets.Key()}\n{about.Figure.Lower:R}\n{about.Figure.Upper:R}\n{longest.Words}",
            longest.Words,
            bySource.FindAll(c => NearCopies.AreCopies(longest.Shingles, c.Shingles)));
    }
}
