using Consistency.Engine.Matching;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Tests.Matching;

public sealed class LikeFigureTests
{
    /// <summary>A figure of 1 that is like others, each with its number, how many words it has in common, and what tenth of the numbers of the texts is the same.</summary>
    [Theory]
    [InlineData("2:20 3:9", "2 3")]
    [InlineData("1:20 1:9 2:9", "1 1 2")]
    [InlineData("1:20 2:17 3:16", "1 2")]
    [InlineData("2:20 3:17 4:17 5:9", "")]
    [InlineData("2:20 2:20 3:9 4:8", "2 2")]
    [InlineData("2:9:10 3:8:9 4:20:5 5:20:5 6:20:5", "2 3")]
    [InlineData("2:9:10 3:8:8 4:20:5 5:20:5 6:20:5", "2")]
    [InlineData("2:9:1 3:20 4:8 5:7", "2")]
    [InlineData("2:9:5 3:20:5 4:8:5 5:20:3", "3")]
    [InlineData("2:20:10 3:20:10 4:20:10 5:9:5", "")]
    [InlineData("2:20:10 3:9:10 4:8:10 5:20:5 6:20:5", "2")]
    public void Of_a_series_those_are_of_one_thing_that_have_most_in_common_unless_they_are_one_too(string alike, string told) => Assert.Equal(told, string.Join(' ',
        LikeFigure.Told([.. alike.Split(' ').Select(a => a.Split(':')).Select(a => Like(int.Parse(a[0], null), int.Parse(a[1], null), a.Length > 2 ? int.Parse(a[2], null) / 10.0 : 0))]).Select(l => l.Value.Lower)));

    [Fact]
    public void The_other_one_sees_the_numbers_the_other_way_round() =>
        Assert.Equal(new LikeFigure(7, 1, 5, 2, Interval.Point(4), Interval.Point(1), true), Like(4, 5, 2).AsOther(7));

    private static LikeFigure Like(double value, int inCommon, double shared) => new(3, 1, inCommon, shared, Interval.Point(1), Interval.Point(value), true);
}
