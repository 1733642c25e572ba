using Consistency.Engine.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Quantities;

public sealed class ReadingTextTests
{
    private const double Infinity = double.PositiveInfinity;

    [Fact]
    public void Each_kind_of_interval_has_its_words()
    {
        Assert.Equal("any number", ReadingText.Of(Interval.Open(-Infinity, Infinity)));
        Assert.Equal("at most 5", ReadingText.Of(new Interval(-Infinity, true, 5, false)));
        Assert.Equal("less than 5", ReadingText.Of(new Interval(-Infinity, true, 5, true)));
        Assert.Equal("at least 5", ReadingText.Of(new Interval(5, false, Infinity, true)));
        Assert.Equal("more than 5", ReadingText.Of(new Interval(5, true, Infinity, true)));
        Assert.Equal("exactly 5", ReadingText.Of(Interval.Point(5)));
        Assert.Equal("3 to 5", ReadingText.Of(Interval.Closed(3, 5)));
        Assert.Equal("3 to 5, without the ends", ReadingText.Of(Interval.Open(3, 5)));
    }

    [Fact]
    public void The_tension_reading_says_that_it_is_narrower()
    {
        var floor = new Quantity(40_000, Bound: Bound.AtLeast);

        Assert.Equal("“at least 40,000” is read as at least 40,000.", ReadingText.Of(floor, Unit.Count, Reads.Of(floor).Strict, strict: true));
        Assert.Equal("“at least 40,000” is read as 40,000 to 50,000 in the usual sense of the words, which is narrower than their letter.",
            ReadingText.Of(floor, Unit.Count, Reads.Of(floor).Tension, strict: false));
    }

    [Fact]
    public void A_number_keeps_its_unit()
    {
        var tonne = new Unit("tonne", "mass", 1000, []);
        var (given, bounded) = (new Quantity(31_250, Unit: "tonnes"), new Quantity(40_000, Bound: Bound.AtLeast, Unit: "tonnes"));

        Assert.Equal("“31,250 tonnes” is read as 31,000 to 32,000 tonnes.", ReadingText.Of(given, tonne, Interval.Closed(31_000_000, 32_000_000), strict: true));
        Assert.False(ReadingText.IsWorthSaying(given, tonne, Interval.Point(31_250_000)));
        Assert.False(ReadingText.IsWorthSaying(bounded, tonne, new Interval(40_000_000, false, Infinity, true)));
        Assert.False(ReadingText.IsWorthSaying(new Quantity(64, Unit: "%"), new Unit("%", "ratio", 1, []), Interval.Point(64)));
    }

    [Fact]
    public void What_the_words_say_already_is_not_worth_saying()
    {
        Assert.False(ReadingText.IsWorthSaying(new Quantity(17), Unit.Count, Reads.Strict(17)));
        Assert.False(ReadingText.IsWorthSaying(new Quantity(20, Bound: Bound.AtLeast), Unit.Count, Reads.Strict(20, Bound.AtLeast)));
        Assert.True(ReadingText.IsWorthSaying(new Quantity(40_000), Unit.Count, Reads.Strict(40_000)));
    }

    [Fact]
    public void Ends_that_are_short_in_their_unit_are_so_when_brought_back_to_it()
    {
        var mile = new Unit("mile", "length", 1609.344m, []);
        Assert.All(Enumerable.Range(1, 99), i => Assert.Equal(i / 10.0, ReadingText.InUnit(Interval.Point((double)(i / 10m * mile.Factor)), mile).Lower));
    }

    [Fact]
    public void Ends_are_without_where_both_are() => Assert.Equal(
        ("2 to 7, without the ends", "2 to 7", "2 to 7"),
        (ReadingText.Of(Interval.Open(2, 7)), ReadingText.Of(new Interval(2, true, 7, false)), ReadingText.Of(Interval.Closed(2, 7))));
}
