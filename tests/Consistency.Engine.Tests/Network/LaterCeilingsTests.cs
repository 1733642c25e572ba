using System.Globalization;
using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

/// <summary>Ceilings as “4:50”: of the fourth of May, at most 50; “-” for an unknown date.</summary>
public sealed class LaterCeilingsTests
{
    [Theory]
    [InlineData("4:50", "3", 50.0)]
    [InlineData("4:50", "4", null)]
    [InlineData("4:50", "-", null)]
    [InlineData("-:50", "3", null)]
    [InlineData("4:50 6:40 8:60", "2", 40.0)]
    [InlineData("8:60 4:50 6:40", "4", 40.0)]
    [InlineData("4:50 6:40 8:60", "5", 40.0)]
    [InlineData("4:50 6:40 8:60", "6", 60.0)]
    [InlineData("4:50 6:40 8:60", "8", null)]
    [InlineData("4:30 6:40 8:60 -:20", "3", 30.0)]
    public void The_lowest_ceiling_counts_that_certainly_comes_later(string ceilings, string date, double? lowest) => Assert.Equal(
        lowest, new LaterCeilings(ceilings.Split(' ').Select(c => c.Split(':')).Select(c => Ceiling(Day(c[0]), c[1]))).Lowest(Day(date))?.Ceiling);

    private static NetworkClaim Ceiling(string asOf, string value) => new(Sample.Set(Sample.Count("c", int.Parse(value, CultureInfo.InvariantCulture), Bound.AtMost)), 0, asOf, 0, 0);

    private static string Day(string day) => day == "-" ? "" : "2031-05-0" + day;
}
