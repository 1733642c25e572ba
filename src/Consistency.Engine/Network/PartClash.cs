using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network;

/// <summary>A whole at one date whose ceilings lie below floors of its parts.</summary>
/// <param name="Part">With <paramref name="Total"/>, the two claims that clash through the fewest assumptions.</param>
/// <param name="TooLow">The whole's claims that some part's floor passes.</param>
/// <param name="TooHigh">The parts' claims that pass some ceiling of the whole.</param>
internal sealed record PartClash(CellGroup Whole, NetworkClaim Part, NetworkClaim Total, IReadOnlyList<NetworkClaim> TooLow, IReadOnlyList<NetworkClaim> TooHigh)
{
    public int Assumptions => NetworkClaim.Assumptions(Part, Total);

    /// <summary>The clashes of a thing with its parts, which are a stretch of the network's.</summary>
    /// <param name="most">The most assumptions that a clash may rest on.</param>
    public static IEnumerable<PartClash> Find(ClaimSet claims, NetworkBounds bounds, int first, int end, int most)
    {
        var network = bounds.Network;
        var (lowest, highest) = (bounds.LowestCeiling(network.Parts[first].Whole), double.NegativeInfinity);
        for (var i = first; i < end; i++)
            highest = Math.Max(highest, bounds.HighestFloor(network.Parts[i].Part));
        if (highest <= lowest)
            return [];
        return PlainPartClash.Fits(network, first, end)
            ? [PlainPartClash.Find(claims, bounds, first, end, lowest, highest)]
            : InGeneral(bounds, first, end, most);
    }

    private static IEnumerable<PartClash> InGeneral(NetworkBounds bounds, int first, int end, int most)
    {
        var (network, whole) = (bounds.Network, bounds.Network.Parts[first].Whole);
        var growing = new List<NetworkClaim>();
        var others = new List<NetworkClaim>();
        for (var i = first; i < end; i++)
        {
            var (_, part, leftOut, asOf) = network.Parts[i];
            // What grows in the part or in the whole makes room for no earlier floor.
            var grows = network.IsFlow(whole) || network.IsFlow(part);
            // What is part of the whole at one date alone comes to it with all that counts there by then.
            foreach (var node in network.NodesOf(part).Where(n => asOf.Length == 0 || PartFloors.Counts(network.Group(n).Facets.AsOf, asOf, grows)))
            {
                (grows ? growing : others).AddRange(bounds.Of(node).Kinds.Select(k =>
                    k.Floor with { Assumed = k.Floor.Assumed + leftOut, AsOf = asOf.Length > 0 ? asOf : k.Floor.AsOf }));
            }
        }

        PartFloors[] byTime = [new(growing, flow: true), new(others, flow: false)];
        foreach (var node in network.NodesOf(whole))
        {
            if (Find(bounds, (first, end), node, byTime, most) is { } clash)
                yield return clash;
        }
    }

    private static PartClash? Find(NetworkBounds bounds, (int First, int End) parts, int wholeNode, PartFloors[] byTime, int most)
    {
        var whole = bounds.Network.Group(wholeNode);
        var highest = byTime.SelectMany(f => f.At(whole.Facets.AsOf)).ToList();
        (NetworkClaim Part, NetworkClaim Whole)? best = null;
        var tooLow = new List<NetworkClaim>();
        foreach (var ceiling in bounds.ClaimsOf(wholeNode))
        {
            var clashes = highest.FindAll(f => NetworkClaim.Clash(f, ceiling, most));
            if (clashes.Count == 0)
                continue;
            tooLow.Add(ceiling);
            foreach (var floor in clashes)
                best = best is { } known ? Better(known, (floor, ceiling)) : (floor, ceiling);
        }

        if (best is not { } clash)
            return null;
        // What is above the lowest ceiling of those that assume as much is above one of them.
        var lowest = tooLow.GroupBy(c => (c.Stated, c.Assumed)).Select(g => g.Aggregate(NetworkClaim.Lower)).ToList();
        var tooHigh = new Dictionary<int, NetworkClaim>();
        for (var i = parts.First; i < parts.End; i++)
        {
            var known = bounds.Network.Parts[i];
            var grows = bounds.Network.IsFlow(known.Whole) || bounds.Network.IsFlow(known.Part);
            foreach (var node in bounds.Network.NodesOf(known.Part).Where(n => known.Counts(bounds.Network.Group(n).Facets.AsOf, whole.Facets.AsOf, grows)))
            {
                foreach (var floor in bounds.ClaimsOf(node, known.LeftOut).Where(f => lowest.Exists(c => NetworkClaim.Clash(f, c, most))))
                    tooHigh.TryAdd(floor.Place, floor);
            }
        }

        return new PartClash(whole, clash.Part, clash.Whole, tooLow, [.. tooHigh.Values]);
    }

    /// <summary>The pair that rests on less, or whose content comes first.</summary>
    public static (NetworkClaim Floor, NetworkClaim Ceiling) Better((NetworkClaim Floor, NetworkClaim Ceiling) a, (NetworkClaim Floor, NetworkClaim Ceiling) b)
    {
        var order = NetworkClaim.Assumptions(a.Floor, a.Ceiling).CompareTo(NetworkClaim.Assumptions(b.Floor, b.Ceiling));
        if (order == 0)
            order = a.Floor.Set.CompareContent(a.Floor.Place, b.Floor.Place);
        return order < 0 || (order == 0 && a.Ceiling.Set.CompareContent(a.Ceiling.Place, b.Ceiling.Place) <= 0) ? a : b;
    }
}
