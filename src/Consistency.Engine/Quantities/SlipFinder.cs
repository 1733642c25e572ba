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
        IReadOnlyList<NormalClaim> small, IReadOnlyList<NormalClaim> large, (End Floor, End Ceiling) several, IntervalClash clash, UnitTable units)
    {
        var (low, high) = (Common(small, clash), Common(large, clash));
        var (floor, ceiling) = (Max(high.Floor, several.Floor), Min(high.Ceiling, several.Ceiling));
        var others = Numbers(large);
        return Numbers(small).SelectMany(s => others.Where(o => !clash.ReadingOf(s).Overlaps(clash.ReadingOf(o))).SelectMany(o => Slip.Between(s, o, units)))
            .FirstOrDefault(s => Max(s.Mend(low.Floor), floor) <= Min(s.Mend(low.Ceiling), ceiling));
    }

    /// <summary>One claim for each different number of a side, those without a bound first, as they name it best.</summary>
    private static List<NormalClaim> Numbers(IReadOnlyList<NormalClaim> claims) =>
        [.. claims.GroupBy(c => (IsBound(c), c.Figure.Lower, c.Figure.Upper, c.Quantity!.Unit))
            .OrderBy(g => g.Key.Item1).ThenBy(g => g.Key.Lower).ThenBy(g => g.Key.Upper).ThenBy(g => g.Key.Unit, StringComparer.Ordinal)
            .Take(MostTried).Select(Repairs.First)];

    private static bool IsBound(NormalClaim claim) => claim.Quantity!.Bound is not (Bound.Exact or Bound.About or Bound.Range);

    /// <summary>What all the claims' intervals have in common; they do where they are of one position.</summary>
    private static (End Floor, End Ceiling) Common(IReadOnlyList<NormalClaim> claims, IntervalClash clash)
    {
        var (floor, ceiling) = (new End(double.NegativeInfinity, 1), new End(double.PositiveInfinity, -1));
        foreach (var claim in claims)
            (floor, ceiling) = (Max(floor, clash.ReadingOf(claim).Floor), Min(ceiling, clash.ReadingOf(claim).Ceiling));
        return (floor, ceiling);
    }

    private static End Max(End a, End b) => a > b ? a : b;

    private static End Min(End a, End b) => a < b ? a : b;
}
