namespace Consistency.Engine.Quantities;

/// <summary>The fewest points such that every interval holds one: sort by upper end once, sweep once.</summary>
internal static class Piercing
{
    /// <summary>The points, ascending.</summary>
    public static List<End> Points(IReadOnlyList<Interval> intervals)
    {
        var byCeiling = Order(intervals);
        var points = new List<End>();
        foreach (var index in byCeiling)
        {
            if (points.Count == 0 || intervals[index].Floor > points[^1])
                points.Add(intervals[index].Ceiling);
        }

        return points;
    }

    /// <summary>The range of indexes of ascending points that an interval holds: first, and one past the last.</summary>
    public static (int First, int End) Within(List<End> points, Interval interval)
    {
        var first = points.BinarySearch(interval.Floor);
        var last = points.BinarySearch(interval.Ceiling);
        return (first < 0 ? ~first : first, last < 0 ? ~last : last + 1);
    }

    /// <summary>A point that most intervals hold; the middle one of several, as a far-off one is more often a slip.</summary>
    public static End Deepest(IReadOnlyList<Interval> intervals)
    {
        // Floors sort before ceilings at one end: intervals that only touch do overlap there.
        var ends = new List<(End At, int Step)>(intervals.Count * 2);
        foreach (var interval in intervals)
        {
            ends.Add((interval.Floor, 1));
            ends.Add((interval.Ceiling, -1));
        }

        ends.Sort((a, b) => a.At.CompareTo(b.At) is var order and not 0 ? order : b.Step.CompareTo(a.Step));
        var (depth, deepest) = (0, 0);
        var best = new List<End>();
        foreach (var (at, step) in ends)
        {
            depth += step;
            if (depth > deepest)
            {
                deepest = depth;
                best.Clear();
            }

            if (depth == deepest && step > 0)
                best.Add(at);
        }

        return best[(best.Count - 1) / 2];
    }

    private static int[] Order(IReadOnlyList<Interval> intervals)
    {
        var order = new int[intervals.Count];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        Array.Sort(order, (a, b) => intervals[a].Ceiling.CompareTo(intervals[b].Ceiling));
        return order;
    }
}
