using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Interval = Consistency.Engine.Quantities.Interval;

namespace Consistency.Engine.Tests.Quantities;

public sealed class PiercingTests
{
    // A grid on which every interval of the samples has its ends, with the points next to each.
    private static readonly double[] Grid = [.. Enumerable.Range(-1, 10).SelectMany(v => new[] { Math.BitDecrement(v), v, Math.BitIncrement(v) })];

    private static readonly Gen<Interval> Intervals =
        from lower in Gen.Choose(0, 7)
        from length in Gen.Choose(0, 3)
        from open in Gen.Choose(0, 3)
        select length == 0 ? Interval.Point(lower) : new Interval(lower, (open & 1) != 0, lower + length, (open & 2) != 0);

    private static readonly Gen<Interval[]> Sets = Intervals.ArrayOf().Where(s => s.Length is > 0 and <= 8);

    [Fact]
    public void Each_interval_holds_a_point_and_no_fewer_points_do() => Always.Holds(Sets, intervals =>
    {
        var points = PointsOf(Of(intervals));

        Assert.All(intervals, i => Assert.Contains(points, i.Contains));
        Assert.Equal(points.Order(), points);
        Assert.Equal(FewestPoints(intervals), points.Length);
    });

    [Fact]
    public void Within_gives_the_points_that_an_interval_holds() => Always.Holds(Sets, intervals =>
    {
        var piercing = Of(intervals);
        var points = PointsOf(piercing);
        for (var i = 0; i < intervals.Length; i++)
        {
            var (first, end) = piercing.Within(i);
            Assert.Equal(points.Where(intervals[i].Contains).Take(2), points.Take(first..end));
        }
    });

    [Fact]
    public void The_deepest_point_lies_in_as_many_intervals_as_any() => Always.Holds(Sets, intervals =>
        Assert.Equal(Grid.Max(p => intervals.Count(i => i.Contains(p))), intervals.Count(i => i.Contains(Of(intervals).Deepest()))));

    [Fact]
    public void Neither_depends_on_the_order() => Always.Holds(Sets, intervals =>
    {
        var other = intervals.OrderByDescending(i => i.Lower).ThenBy(i => i.Upper).ToArray();

        Assert.Equal(PointsOf(Of(intervals)), PointsOf(Of(other)));
        Assert.Equal(Of(intervals).Deepest(), Of(other).Deepest());
    });

    [Fact]
    public void It_can_be_used_again() => Always.Holds(Sets.Two(), pair =>
    {
        var piercing = Of(pair.Item1);
        piercing.Pierce();
        piercing.Clear();
        Add(piercing, pair.Item2);

        Assert.Equal(PointsOf(Of(pair.Item2)), PointsOf(piercing));
        Assert.Equal(Of(pair.Item2).Deepest(), piercing.Deepest());
    }, largest: 100);

    [Fact]
    public void Of_many_too_the_points_are_the_lowest_ceilings_above_the_last_and_the_deepest_is_in_most()
    {
        // 300 intervals, most of them apart from most others, in no order.
        Interval[] many = [.. Enumerable.Range(0, 300).Select(i => i * 7 % 300).Select(i => Interval.Closed(i, i + (i % 5 / 2.0)))];
        var expected = new List<double>();
        foreach (var next in many.OrderBy(i => i.Ceiling).Where(i => expected.Count == 0 || i.Floor > expected[^1]))
            expected.Add(next.Ceiling);
        var piercing = Of(many);

        Assert.Equal(expected, PointsOf(piercing));
        for (var i = 0; i < many.Length; i++)
            Assert.Equal(expected.Where(many[i].Contains).Take(2), expected.Take(piercing.Within(i).First..piercing.Within(i).End));
        Assert.Equal(many.Max(i => many.Count(m => m.Contains(i.Floor))), many.Count(m => m.Contains(piercing.Deepest())));
    }

    private static double[] PointsOf(Piercing piercing)
    {
        piercing.Pierce();
        return piercing.Points.ToArray();
    }

    private static Piercing Of(Interval[] intervals)
    {
        var piercing = new Piercing();
        Add(piercing, intervals);
        return piercing;
    }

    private static void Add(Piercing piercing, Interval[] intervals)
    {
        foreach (var interval in intervals)
            piercing.Add(interval.Floor, interval.Ceiling);
    }

    /// <summary>Every number of points, every choice of them.</summary>
    private static int FewestPoints(Interval[] intervals)
    {
        bool CanPierce(Interval[] rest, int most) =>
            rest.Length == 0 || (most > 0 && Grid.Where(rest[0].Contains).Any(p => CanPierce([.. rest.Where(i => !i.Contains(p))], most - 1)));
        return Enumerable.Range(1, intervals.Length).First(n => CanPierce(intervals, n));
    }
}
