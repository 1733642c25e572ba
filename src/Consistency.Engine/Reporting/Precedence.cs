using Consistency.Engine.Normalization;
using Consistency.Engine.PackRules;
using Consistency.Engine.Quantities;
using Consistency.Engine.Rules;

namespace Consistency.Engine.Reporting;

/// <summary>Which finding stands where two rules flag the same claims.</summary>
internal static class Precedence
{
    /// <summary>A slip replaces the conflict that it explains; either silences a bound within it: the numbers' clash says it already.</summary>
    public static IEnumerable<(IRule Rule, IFlag Flag)> Apply(IReadOnlyList<(IRule Rule, IFlag Flag)> found)
    {
        var slips = found.Where(f => KindOf(f.Rule) is QuantityMagnitude).Select(f => f.Flag.Describe()).ToDictionary(f => f.Key, f => f.Minimal[0].Cell.Group, StringComparer.Ordinal);
        if (slips.Count == 0 && !found.Any(f => KindOf(f.Rule) is QuantityBound))
            return found;
        var clashing = found.Where(f => KindOf(f.Rule) is QuantityConflict).Select(f => f.Flag).OfType<IntervalFlag>().Select(f => f.Group.Number).Concat(slips.Values).ToHashSet();
        return found.Where(f => KindOf(f.Rule) switch
        {
            QuantityConflict => slips.Count == 0 || !slips.ContainsKey(f.Flag.Key),
            QuantityBound => !IsWithinOne(f.Flag.Describe().Minimal, clashing),
            _ => true,
        });
    }

    private static IRule KindOf(IRule rule) => rule is PackRule own ? own.Kind : rule;

    private static bool IsWithinOne(IReadOnlyList<NormalClaim> claims, HashSet<int> clashing) =>
        clashing.Contains(claims[0].Cell.Group) && claims.All(c => c.Cell.Group == claims[0].Cell.Group);
}
