using Consistency.Engine.Cells;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network;

/// <summary>What bounds a node: of the claims that rest on the same assumptions, the highest floor and the lowest ceiling.</summary>
internal sealed class NodeBounds
{
    private readonly List<(NetworkClaim Floor, NetworkClaim Ceiling)> _kinds = [];

    /// <summary>Reads a group's claims once.</summary>
    public NodeBounds(ClaimSet claims, CellGroup group)
    {
        // Most nodes have one kind of claims, and need no look-up.
        Dictionary<(uint Stated, int Assumed), int>? indexes = null;
        foreach (var claim in NetworkClaim.Of(claims, group, 0))
        {
            if (_kinds.Count == 0)
                _kinds.Add((claim, claim));
            else if (_kinds.Count == 1 && IsOfKind(claim, 0))
                Tighten(0, claim);
            else
                Tighten(IndexOf(claim, indexes ??= new() { [(_kinds[0].Floor.Stated, _kinds[0].Floor.Assumed)] = 0 }), claim);
        }
    }

    public IReadOnlyList<(NetworkClaim Floor, NetworkClaim Ceiling)> Kinds => _kinds;

    private bool IsOfKind(NetworkClaim claim, int kind) => claim.Stated == _kinds[kind].Floor.Stated && claim.Assumed == _kinds[kind].Floor.Assumed;

    private int IndexOf(NetworkClaim claim, Dictionary<(uint Stated, int Assumed), int> indexes)
    {
        if (indexes.TryAdd((claim.Stated, claim.Assumed), _kinds.Count))
            _kinds.Add((claim, claim));
        return indexes[(claim.Stated, claim.Assumed)];
    }

    private void Tighten(int kind, NetworkClaim claim) =>
        _kinds[kind] = (NetworkClaim.Higher(_kinds[kind].Floor, claim), NetworkClaim.Lower(_kinds[kind].Ceiling, claim));
}
