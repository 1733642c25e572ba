using Consistency.Engine.Cells;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network;

/// <summary>What bounds a node: of the claims that rest on the same assumptions, the highest floor and the lowest ceiling.</summary>
internal sealed class NodeBounds
{
    private readonly List<(NetworkClaim Floor, NetworkClaim Ceiling)> _kinds = [];

    /// <summary>Reads a group's claims once.</summary>
    public NodeBounds(CellGroup group)
    {
        Dictionary<(uint Stated, int Assumed), int>? indexes = null;
        foreach (var claim in NetworkClaim.Of(group, 0))
        {
            HighestFloor = HighestFloor > claim.Strict.Floor ? HighestFloor : claim.Strict.Floor;
            LowestCeiling = LowestCeiling < claim.Strict.Ceiling ? LowestCeiling : claim.Strict.Ceiling;
            indexes ??= [];
            if (indexes.TryAdd((claim.Stated, claim.Assumed), _kinds.Count))
                _kinds.Add((claim, claim));
            else if (indexes[(claim.Stated, claim.Assumed)] is var at)
                _kinds[at] = (NetworkClaim.Higher(_kinds[at].Floor, claim), NetworkClaim.Lower(_kinds[at].Ceiling, claim));
        }
    }

    /// <summary>Of all of them.</summary>
    public End HighestFloor { get; } = new(double.NegativeInfinity, 0);

    public End LowestCeiling { get; } = new(double.PositiveInfinity, 0);

    public IReadOnlyList<(NetworkClaim Floor, NetworkClaim Ceiling)> Kinds => _kinds;
}
