using Consistency.Engine.Quantities;

namespace Consistency.Engine.Tests.Quantities;

public sealed class IntervalTests
{
    [Theory]
    [InlineData(0, 5, 5, 9, true, "closed ends that touch")]
    [InlineData(0, 5, 6, 9, false, "apart")]
    [InlineData(0, 9, 3, 4, true, "one within the other")]
    public void Closed_intervals_overlap_where_they_share_a_number(double a, double b, double c, double d, bool overlap, string why)
    {
        Assert.True(overlap == Interval.Closed(a, b).Overlaps(Interval.Closed(c, d)), why);
        Assert.True(overlap == Interval.Closed(c, d).Overlaps(Interval.Closed(a, b)), why);
    }

    [Fact]
    public void An_open_end_does_not_touch()
    {
        Assert.False(Interval.Open(0, 5).Overlaps(Interval.Closed(5, 9)));
        Assert.False(Interval.Closed(5, 9).Overlaps(Interval.Open(0, 5)));
        Assert.False(Interval.Open(0, 5).Overlaps(Interval.Open(5, 9)));
        Assert.False(Interval.Open(0, 5).Overlaps(Interval.Point(5)));
        Assert.True(Interval.Open(0, 5).Overlaps(Interval.Point(4.999)));
    }

    [Fact]
    public void Ends_are_in_the_order_of_the_numbers_next_to_them()
    {
        double[] ascending =
        [
            double.NegativeInfinity, Interval.Open(4, 6).Floor, Interval.Open(4, 5).Ceiling, Interval.Point(5).Floor, Interval.Open(5, 6).Floor, Interval.Open(4, 6).Ceiling, double.PositiveInfinity,
        ];

        Assert.Equal(ascending.Distinct().Order(), ascending);
        Assert.Equal((double.NegativeInfinity, double.PositiveInfinity), (Interval.Open(double.NegativeInfinity, 0).Floor, Interval.Open(0, double.PositiveInfinity).Ceiling));
    }

    [Fact]
    public void It_contains_its_own_ends()
    {
        var halfOpen = new Interval(2, true, 7, false);

        Assert.True(halfOpen.Contains(halfOpen.Floor));
        Assert.True(halfOpen.Contains(halfOpen.Ceiling));
        Assert.False(halfOpen.Contains(2));
        Assert.False(halfOpen.Contains(Math.BitIncrement(7)));
    }

    [Fact]
    public void What_two_have_in_common_goes_from_the_higher_floor_to_the_lower_ceiling()
    {
        Check(new Interval(2, false, 5, true), Interval.Open(0, 5), Interval.Closed(2, 9));
        Check(Interval.Open(0, 5), Interval.Open(0, 5), Interval.Closed(0, 5));
        Check(Interval.Closed(3, 4), Interval.Closed(3, 4), Interval.Closed(0, 9));
        static void Check(Interval common, Interval a, Interval b) => Assert.Equal((common, common), (a.Intersect(b), b.Intersect(a)));
    }

    [Fact]
    public void The_mirror_image_keeps_which_end_is_open()
    {
        Assert.Equal(new Interval(-7, false, -2, true), new Interval(2, true, 7, false).Negated());
        Assert.Equal(new Interval(2, true, 7, false), new Interval(2, true, 7, false).Negated().Negated());
    }
}
