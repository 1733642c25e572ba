using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network;

/// <summary>Which claims to drop so that no floor is above a ceiling.</summary>
internal static class FloorCeilingRepair
{
    /// <summary>The fewest where every floor is compared with every ceiling on the same footing; else the fewer of all floors and all ceilings.</summary>
    /// <param name="floors">Each above some ceiling.</param>
    /// <param name="ceilings">Each below some floor; none of their claims is among the floors'.</param>
    public static (IReadOnlyList<NormalClaim> Drop, bool Exact) Of(IReadOnlyList<NetworkClaim> floors, IReadOnlyList<NetworkClaim> ceilings)
    {
        // Half-lines that meet pair by pair share a point: what keeps most is what the most of them share.
        if (floors.All(f => f.Stated == ceilings[0].Stated && f.Assumed == 0) && ceilings.All(c => c.Stated == ceilings[0].Stated && c.Assumed == 0))
        {
            var claims = floors.Concat(ceilings).ToList();
            var halves = new Piercing();
            foreach (var floor in floors)
                halves.Add(floor.Floor, double.PositiveInfinity);
            foreach (var ceiling in ceilings)
                halves.Add(double.NegativeInfinity, ceiling.Ceiling);
            var kept = halves.Deepest();
            return (claims.Where((c, i) => i < floors.Count ? c.Floor > kept : c.Ceiling < kept).Select(c => c.Claim).ToList(), true);
        }

        var fewer = ceilings.Count <= floors.Count ? ceilings : floors;
        return (fewer.Select(c => c.Claim).ToList(), fewer.Count == 1);
    }
}
