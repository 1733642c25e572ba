using Consistency.Engine.Network.Exact;

namespace Consistency.Engine.Network.Sums;

/// <summary>Carries floors up and ceilings down part-of and time edges, and both through sums, each with what it follows from.</summary>
/// <remarks>
/// No bound goes through one sum twice. Where no sum is on a circle, a floor passes a ceiling at some node exactly where the bounds have no
/// solution; elsewhere each such passing is a contradiction still, but not each contradiction shows as one.
/// </remarks>
internal sealed class Propagation
{
    // Where sums are on circles there can be very many ways round; this many steps for each node and sum are enough to find the short ones.
    private const int StepsForEach = 64;

    private readonly SumComponent _component;
    private readonly Derived?[] _floors;
    private readonly Derived?[] _ceilings;
    private readonly Queue<int> _nodes = new();
    private readonly Queue<int> _sums = new();
    private readonly bool[] _isNodeOpen;
    private readonly bool[] _isSumOpen;

    private Propagation(SumComponent component, Bounds bounds)
    {
        _component = component;
        (_floors, _ceilings) = (new Derived?[bounds.Count], new Derived?[bounds.Count]);
        (_isNodeOpen, _isSumOpen) = (new bool[bounds.Count], new bool[component.Sums.Length]);
        for (var node = 0; node < bounds.Count; node++)
        {
            if (bounds.Floor(node) is { } floor)
                Set(_floors, Derived.Stated(floor, node, bounds.FloorOf(node)), opens: bounds.FloorOf(node) is not null);
            if (bounds.Ceiling(node) is { } ceiling)
                Set(_ceilings, Derived.Stated(ceiling, node, bounds.CeilingOf(node)), opens: true);
        }
    }

    /// <summary>For each node where a floor passes a ceiling, the two.</summary>
    /// <param name="isLeftOut">Whether a sum is left out.</param>
    public static IReadOnlyList<(Derived Floor, Derived Ceiling)> Find(SumComponent component, Bounds bounds, Func<int, bool> isLeftOut, CancellationToken cancellation)
    {
        var propagation = new Propagation(component, bounds);
        propagation.Run(isLeftOut, cancellation);
        var clashes = new List<(Derived, Derived)>();
        for (var node = 0; node < bounds.Count; node++)
        {
            if (propagation._floors[node] is { } floor && propagation._ceilings[node] is { } ceiling && floor.Value > ceiling.Value)
                clashes.Add((floor, ceiling));
        }

        return clashes;
    }

    private void Run(Func<int, bool> isLeftOut, CancellationToken cancellation)
    {
        var most = _component.IsTree ? long.MaxValue : StepsForEach * (long)(_floors.Length + _component.Sums.Length);
        for (var steps = 0L; steps < most; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_nodes.TryDequeue(out var node))
                Spread(node);
            else if (_sums.TryDequeue(out var sum))
                Add(sum, isLeftOut(sum));
            else
                return;
        }
    }

    private void Spread(int node)
    {
        _isNodeOpen[node] = false;
        foreach (var whole in _component.Above[node])
        {
            if (_floors[node] is { } floor && !(_floors[whole]?.Value >= floor.Value))
                Set(_floors, floor.Along(node, whole, whole), opens: true);
        }

        foreach (var part in _component.Below[node])
        {
            if (_ceilings[node] is { } ceiling && !(_ceilings[part]?.Value <= ceiling.Value))
                Set(_ceilings, ceiling.Along(part, node, part), opens: true);
        }

        foreach (var sum in _component.SumsOf[node])
        {
            if (!_isSumOpen[sum])
                _sums.Enqueue(sum);
            _isSumOpen[sum] = true;
        }
    }

    private void Add(int sum, bool isLeftOut)
    {
        _isSumOpen[sum] = false;
        if (isLeftOut)
            return;
        var (whole, parts) = (_component.Sums[sum].Whole, _component.Sums[sum].Parts);
        // What a sum has carried is not carried back through it: it would tell nothing new.
        var floors = EndsOf(_floors, parts, sum);
        var ceilings = EndsOf(_ceilings, parts, sum);
        var (wholeFloor, wholeCeiling) = (Usable(_floors[whole], sum), Usable(_ceilings[whole], sum));
        if (floors.Missing == 0)
            Tighten(_floors, sum, whole, floors.Total, null, floors, -1, isFloor: true);
        if (ceilings.Missing == 0)
            Tighten(_ceilings, sum, whole, ceilings.Total, null, ceilings, -1, isFloor: false);
        for (var i = 0; i < parts.Length; i++)
        {
            if (wholeFloor is not null && Others(ceilings, i) is { } most)
                Tighten(_floors, sum, parts[i], wholeFloor.Value - most, wholeFloor, ceilings, i, isFloor: true);
            if (wholeCeiling is not null && Others(floors, i) is { } least)
                Tighten(_ceilings, sum, parts[i], wholeCeiling.Value - least, wholeCeiling, floors, i, isFloor: false);
        }
    }

    private static PartEnds EndsOf(Derived?[] all, int[] parts, int sum)
    {
        var ends = Array.ConvertAll(parts, p => Usable(all[p], sum));
        var (total, missing, sums) = (default(Delta), 0, new SortedSet<int> { sum });
        foreach (var end in ends)
        {
            total += end?.Value ?? default;
            missing += end is null ? 1 : 0;
            sums.UnionWith(end?.Sums ?? []);
        }

        return new PartEnds(ends!, total, missing, [.. sums]);
    }

    /// <summary>The total of all parts but one; null where it has no end.</summary>
    private static Delta? Others(PartEnds parts, int but) => parts.Ends[but] is { } own
        ? parts.Missing == 0 ? parts.Total - own.Value : null
        : parts.Missing == 1 ? parts.Total : null;

    private static Derived? Usable(Derived? bound, int sum) => bound is not null && Array.BinarySearch(bound.Sums, sum) < 0 ? bound : null;

    private void Tighten(Derived?[] bounds, int sum, int node, Delta value, Derived? whole, PartEnds parts, int but, bool isFloor)
    {
        if (bounds[node] is { } known && (isFloor ? known.Value >= value : known.Value <= value))
            return;
        // One array for all that follows from a sum's parts; of which each part leaves itself out.
        ArraySegment<Derived>[] from = but < 0
            ? [parts.Ends]
            : [new[] { whole! }, new ArraySegment<Derived>(parts.Ends, 0, but), new ArraySegment<Derived>(parts.Ends, but + 1, parts.Ends.Length - but - 1)];
        var sums = but < 0 || (parts.Ends[but]?.Sums.Length ?? 0) + whole!.Sums.Length == 0
            ? parts.Sums
            : from.SelectMany(f => f).SelectMany(f => f.Sums).Append(sum).Distinct().Order().ToArray();
        Set(bounds, new Derived(value, node, null, null, sum, from, sums), opens: true);
    }

    /// <param name="Ends">Null where a part has none.</param>
    /// <param name="Sums">The sums on the way of any of them, with the one that they are parts of.</param>
    private readonly record struct PartEnds(Derived[] Ends, Delta Total, int Missing, int[] Sums);

    private void Set(Derived?[] bounds, Derived bound, bool opens)
    {
        bounds[bound.Node] = bound;
        if (opens && !_isNodeOpen[bound.Node])
            _nodes.Enqueue(bound.Node);
        _isNodeOpen[bound.Node] |= opens;
    }
}
