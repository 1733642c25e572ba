using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Rules;

namespace Consistency.Engine.Reporting;

/// <summary>Which findings silence others.</summary>
internal static class Precedence
{
    /// <summary>A conflict silences a bound within it: the numbers' clash says it already.</summary>
    public static IEnumerable<(IRule Rule, IFlag Flag)> Apply(IReadOnlyList<(IRule Rule, IFlag Flag)> found)
    {
        if (!found.Any(f => f.Rule is QuantityBound))
            return found;
        var conflictOf = new Dictionary<Cell, IFlag>();
        foreach (var conflict in found.Where(f => f.Rule is QuantityConflict).Select(f => f.Flag).OfType<IntervalFlag>())
        {
            foreach (var (cell, _) in conflict.Group.Cells)
                conflictOf[cell] = conflict;
        }

        return found.Where(f => f.Rule is not QuantityBound || !IsWithinOne(f.Flag.Describe().Minimal, conflictOf));
    }

    private static bool IsWithinOne(IReadOnlyList<NormalClaim> claims, Dictionary<Cell, IFlag> conflictOf) =>
        conflictOf.TryGetValue(claims[0].Cell, out var conflict) && claims.All(c => ReferenceEquals(conflictOf.GetValueOrDefault(c.Cell), conflict));
}
