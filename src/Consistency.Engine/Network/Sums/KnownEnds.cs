using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network.Sums;

/// <summary>
/// Which nodes claims can give a floor or a ceiling to, by whatever way; generously, so that a sum that is left out for want of them can show
/// nothing that its part-of edges do not.
/// </summary>
internal sealed class KnownEnds
{
    private readonly List<int>[] _above;
    private readonly List<int>[] _below;
    private readonly IReadOnlyList<NodeSum> _sums;
    private readonly List<int>[] _sumsOf;
    private readonly bool[] _floors;
    private readonly bool[] _ceilings;
    private readonly Stack<(int Node, bool Floor)> _open = new();

    public KnownEnds(SumNetwork network, List<int>[] above)
    {
        (_above, _sums) = (above, network.Sums);
        var count = above.Length;
        (_floors, _ceilings) = (new bool[count], new bool[count]);
        _below = Array.ConvertAll(above, _ => new List<int>());
        _sumsOf = Array.ConvertAll(above, _ => new List<int>());
        for (var node = 0; node < count; node++)
            above[node].ForEach(w => _below[w].Add(node));
        for (var sum = 0; sum < _sums.Count; sum++)
        {
            _sumsOf[_sums[sum].Whole].Add(sum);
            foreach (var part in _sums[sum].Parts)
                _sumsOf[part].Add(sum);
        }

        for (var node = 0; node < count; node++)
        {
            foreach (var claim in network.Nodes[node].Claims)
            {
                var strict = claim.Reading.Strict;
                Mark(node, floor: true, double.IsFinite(strict.Lower) && !(network.Nodes[node].IsCount && strict.Floor <= 0));
                Mark(node, floor: false, double.IsFinite(strict.Upper));
            }
        }

        while (_open.TryPop(out var end))
            Spread(end.Node, end.Floor);
    }

    /// <summary>Whether a sum can show a contradiction: floors of parts or the whole against a ceiling of the whole or ceilings of all parts.</summary>
    /// <remarks>A part's floor is one of the whole, and the whole's ceiling one of each part.</remarks>
    public bool Matters(NodeSum sum) =>
        !sum.IsOfCounts || (_floors[sum.Whole] && Array.TrueForAll(sum.Parts, p => _ceilings[p]));

    private void Mark(int node, bool floor, bool known)
    {
        var ends = floor ? _floors : _ceilings;
        if (!known || ends[node])
            return;
        ends[node] = true;
        _open.Push((node, floor));
    }

    private void Spread(int node, bool floor)
    {
        foreach (var next in (floor ? _above : _below)[node])
            Mark(next, floor, known: true);
        foreach (var sum in _sumsOf[node])
        {
            var (whole, parts) = (_sums[sum].Whole, _sums[sum].Parts);
            if (floor)
                Mark(whole, floor: true, known: true);
            else if (node == whole)
                Array.ForEach(parts, p => Mark(p, floor: false, known: true));
            // A part is at least the whole less the others' ceilings.
            var (without, only) = (0, -1);
            foreach (var part in parts)
            {
                if (!_ceilings[part])
                    (without, only) = (without + 1, part);
            }

            Mark(whole, floor: false, without == 0);
            if (without > 1 || !_floors[whole])
                continue;
            foreach (var part in parts)
                Mark(part, floor: true, without == 0 || part == only);
        }
    }
}
