using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Rules;

namespace Consistency.Engine.Reporting;

/// <summary>Which finding stands where two rules flag the same claims.</summary>
internal static class Precedence
{
    /// <summary>A slip replaces the conflict that it explains; either silences a bound within it: the numbers' clash says it already.</summary>
    /// <param name="clashes">Every clash of numbers in the set.</param>
    public static IEnumerable<(IRule Rule, IFlag Flag)> Apply(IReadOnlyList<(IRule Rule, IFlag Flag)> found, IReadOnlyList<IntervalFlag> clashes)
    {
        var slips = found.Where(f => f.Rule is QuantityMagnitude).Select(f => f.Flag.Key).ToHashSet(StringComparer.Ordinal);
        var bounds = found.Any(f => f.Rule is QuantityBound);
        if (slips.Count == 0 && !bounds)
            return found;
        var conflicts = found.Where(f => f.Rule is QuantityConflict or QuantityMagnitude).Select(f => f.Flag.Key).ToHashSet(StringComparer.Ordinal);
        var groupOf = bounds ? GroupOf(clashes.Where(c => conflicts.Contains(c.Key))) : [];
        return found.Where(f => f.Rule switch
        {
            QuantityConflict => !slips.Contains(f.Flag.Key),
            QuantityBound => !IsWithinOne(f.Flag.Describe().Minimal, groupOf),
            _ => true,
        });
    }

    private static Dictionary<Cell, CellGroup> GroupOf(IEnumerable<IntervalFlag> clashes)
    {
        var groups = new Dictionary<Cell, CellGroup>();
        foreach (var clash in clashes)
        {
            foreach (var (cell, _) in clash.Group.Cells)
                groups[cell] = clash.Group;
        }

        return groups;
    }

    private static bool IsWithinOne(IReadOnlyList<NormalClaim> claims, Dictionary<Cell, CellGroup> groupOf) =>
        groupOf.TryGetValue(claims[0].Cell, out var group) && claims.All(c => ReferenceEquals(groupOf.GetValueOrDefault(c.Cell), group));
}
