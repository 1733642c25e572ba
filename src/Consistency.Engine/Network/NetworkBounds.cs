using Consistency.Engine.Columns;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network;

/// <summary>What a set's claims say of a network's nodes: how high they reach and how low, and by which claims. For one thread.</summary>
internal sealed class NetworkBounds(ClaimSet claims, BoundNetwork network)
{
    private readonly Dictionary<int, NodeBounds> _ofNodes = [];

    private readonly Arena _arena = new();

    public BoundNetwork Network => network;

    /// <summary>For whoever gathers places, one after the other.</summary>
    public List<int> Places { get; } = [];

    /// <summary>The claims of a node that bound it.</summary>
    public IEnumerable<NetworkClaim> ClaimsOf(int node, int qualifiersLeftOut = 0) => NetworkClaim.Of(claims, network.Group(node), qualifiersLeftOut);

    public NodeBounds Of(int node)
    {
        if (!_ofNodes.TryGetValue(node, out var bounds))
            _ofNodes[node] = bounds = new NodeBounds(claims, network.Group(node));
        return bounds;
    }

    /// <summary>What was gathered, for good.</summary>
    public ReadOnlyMemory<int> KeepPlaces()
    {
        var kept = _arena.Take(Places.Count);
        Places.CopyTo(kept.Span);
        return kept;
    }

    /// <summary>The highest floor of a thing's claims at all of its dates; most things need no closer look.</summary>
    public double HighestFloor(int thing)
    {
        var highest = double.NegativeInfinity;
        for (var node = network.FirstNode(thing); node >= 0; node = network.NextNode(node))
            highest = Math.Max(highest, BoundsOf(node).StrictFloor);
        return highest;
    }

    /// <summary>Likewise, the lowest ceiling.</summary>
    public double LowestCeiling(int thing)
    {
        var lowest = double.PositiveInfinity;
        for (var node = network.FirstNode(thing); node >= 0; node = network.NextNode(node))
            lowest = Math.Min(lowest, BoundsOf(node).StrictCeiling);
        return lowest;
    }

    private ref readonly ReadingBounds BoundsOf(int node) => ref claims.Bounds[network.GroupNumber(node)];
}
