using Consistency.Engine.Normalization;

namespace Consistency.Engine.Reporting;

/// <summary>Which finding stands where two rules flag the same claims.</summary>
internal static class Precedence
{
    /// <summary>A conflict silences a bound within it: the numbers' clash says it already.</summary>
    public static IEnumerable<(Rules.IRule Rule, Finding Finding)> Apply(IReadOnlyList<(Rules.IRule Rule, Finding Finding)> found)
    {
        var conflictOf = new Dictionary<NormalClaim, Finding>();
        foreach (var (_, conflict) in found.Where(f => f.Rule is Rules.QuantityConflict))
        {
            foreach (var claim in conflict.Stances.SelectMany(s => s.Claims).Concat(conflict.FitsSeveral))
                conflictOf[claim] = conflict;
        }

        return found.Where(f => f.Rule is not Rules.QuantityBound || !IsWithinOne(f.Finding.Minimal, conflictOf));
    }

    private static bool IsWithinOne(IReadOnlyList<NormalClaim> claims, Dictionary<NormalClaim, Finding> conflictOf) =>
        conflictOf.TryGetValue(claims[0], out var conflict) && claims.All(c => ReferenceEquals(conflictOf.GetValueOrDefault(c), conflict));
}
