using Consistency.Engine.Normalization;

namespace Consistency.Engine.Reporting;

/// <summary>Which finding stands where two rules flag the same claims.</summary>
internal static class Precedence
{
    /// <summary>A slip replaces the conflict that it explains; either silences a bound within it: the numbers' clash says it already.</summary>
    public static IEnumerable<(Rules.IRule Rule, Finding Finding)> Apply(IReadOnlyList<(Rules.IRule Rule, Finding Finding)> found)
    {
        var slips = found.Where(f => f.Rule is Rules.QuantityMagnitude).Select(f => f.Finding.Key).ToHashSet(StringComparer.Ordinal);
        var conflictOf = new Dictionary<NormalClaim, Finding>();
        foreach (var (_, conflict) in found.Where(f => f.Rule is Rules.QuantityConflict or Rules.QuantityMagnitude))
        {
            foreach (var claim in conflict.Stances.SelectMany(s => s.Claims).Concat(conflict.FitsSeveral))
                conflictOf[claim] = conflict;
        }

        return found.Where(f => f.Rule switch
        {
            Rules.QuantityConflict => !slips.Contains(f.Finding.Key),
            Rules.QuantityBound => !IsWithinOne(f.Finding.Minimal, conflictOf),
            _ => true,
        });
    }

    private static bool IsWithinOne(IReadOnlyList<NormalClaim> claims, Dictionary<NormalClaim, Finding> conflictOf) =>
        conflictOf.TryGetValue(claims[0], out var conflict) && claims.All(c => ReferenceEquals(conflictOf.GetValueOrDefault(c), conflict));
}
