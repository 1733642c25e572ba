using Consistency.Oracle.Tests.Sets;

namespace Consistency.Oracle.Tests.Comparison;

/// <summary>Leaves out claims and relations one by one for as long as the two sides still differ in the same way.</summary>
internal static class Shrinker
{
    public static ClaimSet Shrink(ClaimSet set, Disagreement disagreement, Comparer comparer)
    {
        while (Smaller(set).FirstOrDefault(s => Of(s, disagreement, comparer) is not null) is { } smaller)
            set = smaller;
        return set;
    }

    /// <summary>The disagreement of the same kind and rule over a set; null where there is none.</summary>
    public static Disagreement? Of(ClaimSet set, Disagreement like, Comparer comparer) =>
        comparer.Compare(set).Disagreements.FirstOrDefault(d => d.Kind == like.Kind && d.Rule == like.Rule);

    private static IEnumerable<ClaimSet> Smaller(ClaimSet set) =>
    [
        .. set.Claims.Select((_, left) => set with { Claims = [.. set.Claims.Where((_, i) => i != left)] }).Where(s => s.Claims.Count > 0),
        .. set.Relations.Select((_, left) => set with { Relations = [.. set.Relations.Where((_, i) => i != left)] }),
    ];
}
