using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Network;

/// <summary>Puts what clashes across cells into positions and steps.</summary>
internal static class NetworkWording
{
    public static string Name(NormalClaim claim) => $"“{Wording.Subject(claim)} {Wording.Measure(claim)}”";

    public static Stance StanceOf(IReadOnlyList<NormalClaim> claims, NormalClaim first) =>
        new(Wording.Said(first), claims) { Quantity = first.Quantity };

    /// <summary>One stance for each cell, sorted by the cells' keys.</summary>
    public static IEnumerable<Stance> StancesByCell(IEnumerable<NormalClaim> claims) =>
        claims.GroupBy(c => c.Cell).OrderBy(g => g.Key.Key, StringComparer.Ordinal).Select(g => StanceOf([.. g], Repairs.First(g)));

    /// <summary>How the claims' words are read, where that is more than the words.</summary>
    public static IEnumerable<Step> Readings(IEnumerable<NormalClaim> claims) =>
        claims.Where(c => ReadingText.IsWorthSaying(c.Quantity!, c.Unit, c.Reading.Strict))
            .Select(c => new Step(StepKind.Reading, ReadingText.Of(c.Quantity!, c.Unit, c.Reading.Strict, strict: true), [c.Id]));

    /// <summary>What two claims leave open, and that one is hedged.</summary>
    public static IEnumerable<Step> Assumptions(NormalClaim a, NormalClaim b, string otherwise) =>
        Wording.Unstated(a.Cell.Facets, b.Cell.Facets)
            .Select(u => new Step(StepKind.Assumption, $"One of them leaves it open; here it is assumed that {u}{otherwise}.", [a.Id, b.Id]))
            .Concat(Hedges([a, b]));

    public static IEnumerable<Step> Hedges(IEnumerable<NormalClaim> claims) =>
        claims.Where(c => c.Hedged).Select(c => new Step(StepKind.Assumption, "It is hedged or disputed; here it is taken as said.", [c.Id]));

    /// <summary>That a total never falls, where the two are of different dates.</summary>
    public static IEnumerable<Step> Time(NormalClaim earlier, NormalClaim later)
    {
        var (first, second) = (earlier.Cell.Facets.AsOf, later.Cell.Facets.AsOf);
        if (AsOfDate.IsBefore(first, second))
            yield return new Step(StepKind.Time, $"It is a total that only grows: what was counted by {first} is still counted on {second}.", [earlier.Id, later.Id]);
    }
}
