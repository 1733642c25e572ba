namespace Consistency.Engine.Quantities;

/// <summary>The fewest points such that every interval holds one.</summary>
/// <remarks>Keeps its arrays from one use to the next. For one thread.</remarks>
internal sealed class Piercing
{
    // Most cells have few positions, and a look at all that is left is quicker than sorting it; after so many looks it is sorted.
    private const int MostLooks = 6;

    private double[] _floors = new double[64];
    private double[] _ceilings = new double[64];
    private double[] _leftFloors = new double[64];
    private double[] _leftCeilings = new double[64];
    private double[] _points = new double[16];

    /// <summary>How many intervals there are.</summary>
    public int Count { get; private set; }

    /// <summary>The points that <see cref="Pierce"/> found, ascending.</summary>
    public ReadOnlySpan<double> Points => _points.AsSpan(0, PointCount);

    public int PointCount { get; private set; }

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

    /// <summary>Finds the points: the lowest ceiling of all intervals, then of those above it, and so on.</summary>
    public void Pierce()
    {
        Copy();
        PointCount = 0;
        var left = Count;
        for (var look = 0; left > 0 && look < MostLooks; look++)
        {
            var lowest = Lowest(_leftCeilings.AsSpan(0, left));
            AddPoint(lowest);
            left = Above(lowest, left);
        }

        Array.Sort(_leftCeilings, _leftFloors, 0, left);
        for (var i = 0; i < left; i++)
        {
            if (_leftFloors[i] > _points[PointCount - 1])
                AddPoint(_leftCeilings[i]);
        }
    }

    /// <summary>The points that an interval holds: the first, and one past the last, but no more than two.</summary>
    public (int First, int End) Within(int interval)
    {
        var first = LowerBound(Points, _floors[interval]);
        var end = first;
        while (end < PointCount && end - first < 2 && _points[end] <= _ceilings[interval])
            end++;
        return (first, end);
    }

    /// <summary>A point that most intervals hold; the middle one of several, as a far-off one is more often a slip.</summary>
    public double Deepest()
    {
        Copy();
        Array.Sort(_leftFloors, 0, Count);
        Array.Sort(_leftCeilings, 0, Count);
        var (deepest, best, closed) = (0, new List<double>(), 0);
        for (var open = 0; open < Count; open++)
        {
            // Of equal floors, the last one has them all open.
            if (open + 1 < Count && _leftFloors[open + 1].Equals(_leftFloors[open]))
                continue;
            while (_leftCeilings[closed] < _leftFloors[open])
                closed++;
            var depth = open + 1 - closed;
            if (depth > deepest)
                best.Clear();
            if (depth >= deepest)
                best.Add(_leftFloors[open]);
            deepest = Math.Max(deepest, depth);
        }

        return best[(best.Count - 1) / 2];
    }

    private static double Lowest(ReadOnlySpan<double> ceilings)
    {
        var lowest = double.PositiveInfinity;
        foreach (var ceiling in ceilings)
            lowest = ceiling < lowest ? ceiling : lowest;
        return lowest;
    }

    /// <summary>Keeps those of the intervals left that lie above a point, and says how many they are.</summary>
    private int Above(double point, int left)
    {
        var kept = 0;
        for (var i = 0; i < left; i++)
        {
            (_leftFloors[kept], _leftCeilings[kept]) = (_leftFloors[i], _leftCeilings[i]);
            kept += _leftFloors[i] > point ? 1 : 0;
        }

        return kept;
    }

    private void AddPoint(double point)
    {
        if (PointCount == _points.Length)
            Array.Resize(ref _points, PointCount * 2);
        _points[PointCount++] = point;
    }

    /// <summary>The first index whose point is not below a value.</summary>
    private static int LowerBound(ReadOnlySpan<double> points, double value)
    {
        var (low, high) = (0, points.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (points[middle] < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void Copy()
    {
        if (_leftFloors.Length < Count)
            (_leftFloors, _leftCeilings) = (new double[_floors.Length], new double[_floors.Length]);
        _floors.AsSpan(0, Count).CopyTo(_leftFloors);
        _ceilings.AsSpan(0, Count).CopyTo(_leftCeilings);
    }
}
