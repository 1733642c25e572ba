using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Reporting;

public sealed class RepairsTests
{
    [Theory]
    [InlineData("a|b c", "a")]
    [InlineData("a b|c", "c")]
    [InlineData("a|b c|d e", "a d e")]
    [InlineData("a|b", "b")]
    public void All_sides_but_the_largest_and_of_equal_ones_the_first_are_dropped(string sides, string dropped) => Assert.Equal(
        dropped, string.Join(' ', Findings.Of([.. sides.Split('|').Select(s => s.Split(' ').Select(id => Sample.Count(id, 17)).ToArray())]).Drop.Select(c => c.Id)));

    [Fact]
    public void The_first_by_content_is_the_first_in_any_order()
    {
        var claims = Sample.Set(Sample.Count("b", 17), Sample.Count("a", 17), Sample.Count("c", 17)).Claims;

        Assert.Equal("a", Repairs.First(claims).Id);
        Assert.Equal("a", Repairs.First(claims.Reverse()).Id);
        Assert.Throws<ArgumentException>(() => Repairs.First([]));
    }
}
