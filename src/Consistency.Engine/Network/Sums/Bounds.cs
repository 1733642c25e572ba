using Consistency.Engine.Network.Exact;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network.Sums;

/// <summary>For each node of a component the claims with the highest floor and the lowest ceiling; null where zero or nothing bounds it.</summary>
internal sealed class Bounds
{
    private readonly bool[] _isCount;
    private readonly NormalClaim?[] _floors;
    private readonly NormalClaim?[] _ceilings;

    private Bounds(bool[] isCount) => (_isCount, _floors, _ceilings) = (isCount, new NormalClaim?[isCount.Length], new NormalClaim?[isCount.Length]);

    public int Count => _isCount.Length;

    public static Bounds Of(SumNetwork network, SumComponent component, Func<NormalClaim, bool> wanted)
    {
        var bounds = new Bounds(Array.ConvertAll(component.Nodes, n => network.Nodes[n].IsCount));
        for (var node = 0; node < component.Nodes.Length; node++)
        {
            foreach (var claim in network.Nodes[component.Nodes[node]].Claims)
            {
                if (wanted(claim))
                    bounds.Add(node, claim);
            }
        }

        return bounds;
    }

    /// <summary>The bounds of some claims alone.</summary>
    public Bounds With(IEnumerable<(int Node, NormalClaim Claim)> claims)
    {
        var bounds = new Bounds(_isCount);
        foreach (var (node, claim) in claims)
            bounds.Add(node, claim);
        return bounds;
    }

    /// <summary>The bounds of some nodes alone.</summary>
    public Bounds Within(IReadOnlySet<int> nodes)
    {
        var bounds = new Bounds(_isCount);
        foreach (var node in nodes)
            (bounds._floors[node], bounds._ceilings[node]) = (_floors[node], _ceilings[node]);
        return bounds;
    }

    /// <summary>The bounds less those of some claims, in whose place nothing comes.</summary>
    public Bounds Without(IReadOnlySet<NormalClaim> claims)
    {
        var bounds = new Bounds(_isCount);
        for (var node = 0; node < Count; node++)
        {
            bounds._floors[node] = _floors[node] is { } floor && !claims.Contains(floor) ? floor : null;
            bounds._ceilings[node] = _ceilings[node] is { } ceiling && !claims.Contains(ceiling) ? ceiling : null;
        }

        return bounds;
    }

    public NormalClaim? FloorClaim(int node) => _floors[node];

    public NormalClaim? CeilingClaim(int node) => _ceilings[node];

    public Delta? Floor(int node) => _floors[node] is { } claim ? Delta.OfLower(claim.Reading.Strict) : _isCount[node] ? default(Delta) : null;

    public Delta? Ceiling(int node) => _ceilings[node] is { } claim ? Delta.OfUpper(claim.Reading.Strict) : null;

    private void Add(int node, NormalClaim claim)
    {
        var strict = claim.Reading.Strict;
        if (!double.IsNegativeInfinity(strict.Lower) && !(_isCount[node] && strict.Floor <= 0))
        {
            var order = _floors[node] is { } known ? strict.Floor.CompareTo(known.Reading.Strict.Floor) : 1;
            if (order > 0 || (order == 0 && NormalClaim.ByContent(claim, _floors[node]!) < 0))
                _floors[node] = claim;
        }

        if (!double.IsPositiveInfinity(strict.Upper))
        {
            var order = _ceilings[node] is { } known ? strict.Ceiling.CompareTo(known.Reading.Strict.Ceiling) : -1;
            if (order < 0 || (order == 0 && NormalClaim.ByContent(claim, _ceilings[node]!) < 0))
                _ceilings[node] = claim;
        }
    }
}
