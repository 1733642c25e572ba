using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network.Sums;

/// <summary>For each claim of a conflict, the claims of its cell that clash with the others in its place.</summary>
internal static class SumSides
{
    /// <summary>In the order of the minimal set; no claim is on two sides.</summary>
    public static IReadOnlyList<IReadOnlyList<NormalClaim>> Of(SumNetwork network, SumConflict conflict, Func<NormalClaim, bool> wanted, ClaimSet claims)
    {
        var search = new SumSearch(network, conflict.Component, claims);
        var bounds = Bounds.Of(network, conflict.Component, wanted);
        var placed = conflict.Minimal.Select(m => m.Claim).ToHashSet();
        return conflict.Minimal.Select(m => SideOf(m, placed)).ToList();

        List<NormalClaim> SideOf((int Node, NormalClaim Claim) member, HashSet<NormalClaim> placed)
        {
            var others = conflict.Minimal.Where(m => m.Claim != member.Claim).ToList();
            var known = new Dictionary<Interval, bool> { [member.Claim.Reading.Strict] = true };
            var side = new List<NormalClaim> { member.Claim };
            foreach (var claim in network.Nodes[conflict.Component.Nodes[member.Node]].Claims.Where(wanted))
            {
                if (placed.Contains(claim))
                    continue;
                if (!known.TryGetValue(claim.Reading.Strict, out var clashes))
                    known[claim.Reading.Strict] = clashes = search.IsConflict(bounds.With([.. others, (member.Node, claim)]));
                if (clashes && placed.Add(claim))
                    side.Add(claim);
            }

            return side;
        }
    }
}
