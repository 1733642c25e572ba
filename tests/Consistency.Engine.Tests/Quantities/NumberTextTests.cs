using Consistency.Engine.Quantities;
using Consistency.Model;

namespace Consistency.Engine.Tests.Quantities;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(17, "17")]
    [InlineData(5_937, "5,937")]
    [InlineData(40_000, "40,000")]
    [InlineData(7_800_000, "7.8 million")]
    [InlineData(7_812_345, "7,812,345")]
    [InlineData(-2_000_000, "-2 million")]
    [InlineData(3e9, "3 billion")]
    [InlineData(1.5e12, "1.5 trillion")]
    [InlineData(39.8, "39.8")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1e18, "1E+18")]
    public void A_number_is_written_as_an_editor_would(double value, string text) => Assert.Equal(text, NumberText.Number(value));

    [Theory]
    [InlineData(Bound.Exact, "40,000")]
    [InlineData(Bound.About, "about 40,000")]
    [InlineData(Bound.AtLeast, "at least 40,000")]
    [InlineData(Bound.MoreThan, "more than 40,000")]
    [InlineData(Bound.AtMost, "at most 40,000")]
    [InlineData(Bound.LessThan, "fewer than 40,000")]
    [InlineData(Bound.Range, "40,000 to 50,000")]
    public void A_bound_is_in_words(Bound bound, string text) => Assert.Equal(text, NumberText.Of(new Quantity(40_000, 50_000, bound)));

    [Fact]
    public void Trend_and_unit_stand_around_the_number()
    {
        Assert.Equal("up 5%", NumberText.Of(new Quantity(5, Trend: Trend.Up, Unit: "%")));
        Assert.Equal("down at least 5 m", NumberText.Of(new Quantity(5, Bound: Bound.AtLeast, Trend: Trend.Down, Unit: "m")));
    }
}
