using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Finds the slip that explains a conflict: with one side mended, all its claims agree.</summary>
internal static class SlipFinder
{
    // So many different numbers of a side are tried: those of one side agree already, so that most of them say the same.
    private const int MostTried = 8;

    /// <summary>The first slip that does, or null. Linear in the claims.</summary>
    public static Slip? Find(Finding conflict, IntervalClash clash, UnitTable units)
    {
        // A third position is explained by no slip between two.
        if (conflict.Stances is not [var first, var second])
            return null;
        var several = Common(conflict.FitsSeveral, clash);
        return Find(first.Claims, second.Claims, several, clash, units) ?? Find(second.Claims, first.Claims, several, clash, units);
    }

    private static Slip? Find(
        IReadOnlyList<NormalClaim> small, IReadOnlyList<NormalClaim> large, Interval several, IntervalClash clash, UnitTable units)
    {
        var (low, rest) = (Common(small, clash), Common(large, clash).Intersect(several));
        var others = Numbers(large);
        return Numbers(small).SelectMany(s => others.Where(o => !clash.ReadingOf(s).Overlaps(clash.ReadingOf(o))).SelectMany(o => Slip.Between(s, o, units)))
            .FirstOrDefault(s => s.Mend(low).Overlaps(rest));
    }

    /// <summary>One claim for each different number of a side, those without a bound first, as they name it best.</summary>
    private static List<NormalClaim> Numbers(IReadOnlyList<NormalClaim> claims) =>
        [.. claims.GroupBy(c => (IsBound(c), c.Figure.Lower, c.Figure.Upper, c.Quantity!.Unit))
            .OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Lower).ThenBy(g => g.Key.Upper).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Take(MostTried).Select(Repairs.First)];

    private static bool IsBound(NormalClaim claim) => claim.Quantity!.Bound is not (Bound.Exact or Bound.About or Bound.Range);

    /// <summary>What all the claims' intervals have in common; they do where they are of one position.</summary>
    private static Interval Common(IReadOnlyList<NormalClaim> claims, IntervalClash clash) =>
        claims.Aggregate(Interval.Open(double.NegativeInfinity, double.PositiveInfinity), (common, claim) => common.Intersect(clash.ReadingOf(claim)));
}
