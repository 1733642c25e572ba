using Consistency.Engine.Matching;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Tests.Matching;

public sealed class LikeFigureTests
{
    /// <summary>A figure of 1 that is like others, each with its number, how many words it has in common, and how many numbers its text does.</summary>
    [Theory]
    [InlineData("2:20 3:9", "2 3")]
    [InlineData("1:20 1:9 2:9", "1 1 2")]
    [InlineData("1:20 2:17 3:16", "1 2")]
    [InlineData("2:20 3:17 4:17 5:9", "")]
    [InlineData("2:20 2:20 3:9 4:8", "2 2")]
    [InlineData("2:9:3 3:8:2 4:20:1 5:20:1 6:20:1", "2 3")]
    [InlineData("2:9:6 3:8:3 4:20:1 5:20:1 6:20:1", "2")]
    [InlineData("2:9:1 3:20 4:8 5:7", "2")]
    [InlineData("2:9:2 3:20:2 4:8:2 5:20:1", "3")]
    [InlineData("2:20:3 3:20:3 4:20:3 5:9:1", "")]
    [InlineData("2:20:3 3:9:3 4:8:3 5:20:1 6:20:1", "2")]
    public void Of_a_series_those_are_of_one_thing_that_have_most_in_common_unless_they_are_one_too(string alike, string told) => Assert.Equal(told, string.Join(' ',
        LikeFigure.Told([.. alike.Split(' ').Select(a => a.Split(':')).Select(a => Like(int.Parse(a[0], null), int.Parse(a[1], null), a.Length > 2 ? int.Parse(a[2], null) : 0))]).Select(l => l.Value.Lower)));

    [Fact]
    public void The_other_one_sees_the_numbers_the_other_way_round() =>
        Assert.Equal(new LikeFigure(7, 1, 5, 2, Interval.Point(4), Interval.Point(1), true), Like(4, 5, 2).AsOther(7));

    private static LikeFigure Like(double value, int inCommon, int shared) => new(3, 1, inCommon, shared, Interval.Point(1), Interval.Point(value), true);
}
