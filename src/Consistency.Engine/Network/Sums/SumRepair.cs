using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Which claims to drop so that a conflict of sums goes.</summary>
internal static class SumRepair
{
    // In larger networks no more than the cells of the minimal set are looked at again.
    private const int MostNodes = 512;

    // Claims that are tried one by one, and sides that are dropped one after the other.
    private const int MostTried = 64, MostSides = 16;

    /// <param name="sides">For each claim of the minimal set, those that clash in its place.</param>
    /// <param name="wanted">The claims that count.</param>
    public static (IReadOnlyList<NormalClaim> Drop, bool Exact) Of(
        SumNetwork network, SumConflict conflict, IReadOnlyList<IReadOnlyList<NormalClaim>> sides, Func<NormalClaim, bool> wanted, ClaimSet claims)
    {
        var nodes = conflict.Minimal.Select(m => m.Node).ToHashSet();
        bool Counts(NormalClaim claim, HashSet<NormalClaim> dropped) => wanted(claim) && !dropped.Contains(claim);

        // Whether a check without the dropped claims would find the conflict again, by whatever other claims.
        bool Remains(HashSet<NormalClaim> dropped)
        {
            if (network.Nodes.Count > MostNodes)
                return new SumSearch(network, conflict.Component, claims).IsConflict(Bounds.Of(network, conflict.Component, c => Counts(c, dropped)).Within(nodes));
            var rest = new SumNetwork(claims, dropped);
            return SumComponent.Of(rest).Any(c => new SumSearch(rest, c, claims).Find(Bounds.Of(rest, c, wanted)).Any(f => string.Equals(f.Key, conflict.Key, StringComparison.Ordinal)));
        }

        var drop = new HashSet<NormalClaim>();
        var bySize = sides.OrderBy(s => s.Count).ToList();
        var taken = 0;
        do
            drop.UnionWith(bySize[taken++]);
        while (taken < Math.Min(bySize.Count, MostSides) && Remains(drop));
        if (taken > 1 && drop.Count <= MostTried)
        {
            foreach (var claim in drop.ToList())
            {
                drop.Remove(claim);
                if (Remains(drop))
                    drop.Add(claim);
            }
        }

        return (drop.ToList(), drop.Count == 1);
    }
}
