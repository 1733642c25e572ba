namespace Consistency.Engine.Quantities;

/// <summary>The fewest points such that every interval holds one: sort by ceiling once, sweep once.</summary>
/// <remarks>Keeps its arrays from one use to the next. For one thread.</remarks>
internal sealed class Piercing
{
    private readonly List<double> _points = [];
    private double[] _floors = new double[64];
    private double[] _ceilings = new double[64];
    private double[] _sortedFloors = new double[64];
    private double[] _sortedCeilings = new double[64];

    /// <summary>How many intervals there are.</summary>
    public int Count { get; private set; }

    public void Clear() => Count = 0;

    /// <summary>Adds an interval by the least and the greatest number that it holds.</summary>
    public void Add(double floor, double ceiling)
    {
        if (Count == _floors.Length)
        {
            Array.Resize(ref _floors, Count * 2);
            Array.Resize(ref _ceilings, Count * 2);
        }

        (_floors[Count], _ceilings[Count]) = (floor, ceiling);
        Count++;
    }

    /// <summary>The points, ascending; valid until the next call.</summary>
    public IReadOnlyList<double> Points()
    {
        Copy();
        Array.Sort(_sortedCeilings, _sortedFloors, 0, Count);
        _points.Clear();
        for (var i = 0; i < Count; i++)
        {
            if (_points.Count == 0 || _sortedFloors[i] > _points[^1])
                _points.Add(_sortedCeilings[i]);
        }

        return _points;
    }

    /// <summary>The range of points that an interval holds, of those that <see cref="Points"/> found: the first, and one past the last.</summary>
    public (int First, int End) Within(int interval)
    {
        var (first, last) = (_points.BinarySearch(_floors[interval]), _points.BinarySearch(_ceilings[interval]));
        return (first < 0 ? ~first : first, last < 0 ? ~last : last + 1);
    }

    /// <summary>A point that most intervals hold; the middle one of several, as a far-off one is more often a slip.</summary>
    public double Deepest()
    {
        Copy();
        Array.Sort(_sortedFloors, 0, Count);
        Array.Sort(_sortedCeilings, 0, Count);
        var (deepest, best, closed) = (0, new List<double>(), 0);
        for (var open = 0; open < Count; open++)
        {
            // Of equal floors, the last one has them all open.
            if (open + 1 < Count && _sortedFloors[open + 1].Equals(_sortedFloors[open]))
                continue;
            while (_sortedCeilings[closed] < _sortedFloors[open])
                closed++;
            var depth = open + 1 - closed;
            if (depth > deepest)
                best.Clear();
            if (depth >= deepest)
                best.Add(_sortedFloors[open]);
            deepest = Math.Max(deepest, depth);
        }

        return best[(best.Count - 1) / 2];
    }

    private void Copy()
    {
        if (_sortedFloors.Length < Count)
            (_sortedFloors, _sortedCeilings) = (new double[_floors.Length], new double[_floors.Length]);
        _floors.AsSpan(0, Count).CopyTo(_sortedFloors);
        _ceilings.AsSpan(0, Count).CopyTo(_sortedCeilings);
    }
}
