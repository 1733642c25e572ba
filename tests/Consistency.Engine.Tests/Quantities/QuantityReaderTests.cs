using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Quantities;

public sealed class QuantityReaderTests
{
    private const double Infinity = double.PositiveInfinity;

    [Theory]
    [InlineData(17)]
    [InlineData(99)]
    [InlineData(0)]
    [InlineData(5_937)]
    [InlineData(2_022)]
    [InlineData(40_001)]
    public void A_number_without_trailing_zeros_or_below_a_hundred_is_itself(double value) =>
        Assert.Equal(Interval.Point(value), Reads.Strict(value));

    [Fact]
    public void A_number_is_what_its_fifteen_digits_say()
    {
        Assert.Equal(QuantityReader.FigureOf(new Quantity(0.3), Unit.Count), QuantityReader.FigureOf(new Quantity(0.1 + 0.2), Unit.Count));
        Assert.Equal(Interval.Closed(0.3, 0.5), Reads.Of(new Quantity(0.1 + 0.2, 0.5, Bound.Range)).Strict);
    }

    [Theory]
    [InlineData(40_000, 38_000, 42_000)] // half a unit would be 5,000: at most 5%
    [InlineData(7_800_000, 7_750_000, 7_850_000)]
    [InlineData(5_930, 5_925, 5_935)]
    [InlineData(100, 95, 105)]
    [InlineData(123.5, 123.45, 123.55)]
    public void A_rounded_number_is_an_open_interval_around_it(double value, double lower, double upper) =>
        Assert.Equal(Interval.Open(lower, upper), Reads.Strict(value));

    [Theory]
    [InlineData(40, 39.5, 40.5)]
    [InlineData(39.8, 39.75, 39.85)]
    [InlineData(-3, -3.5, -2.5)]
    public void A_share_is_rounded_at_the_last_digit_shown(double value, double lower, double upper) =>
        Assert.Equal(Interval.Open(lower, upper), Reads.Strict(value, property: "turnout"));

    [Theory]
    [InlineData(35, 34.5, 35.5)]
    [InlineData(407, 406.5, 407.5)]
    [InlineData(3.2, 3.15, 3.25)]
    [InlineData(300, 285, 315)] // as any number with trailing zeros
    public void What_is_measured_is_rounded_at_the_last_digit_shown_at_least(double miles, double lower, double upper) =>
        Assert.Equal(Interval.Open((double)((decimal)lower * 1609.344m), (double)((decimal)upper * 1609.344m)), Reads.Strict(miles, unit: "mile"));

    [Fact]
    public void About_is_ten_percent_either_way() => Assert.Equal(Interval.Closed(36_000, 44_000), Reads.Strict(40_000, Bound.About));

    [Theory]
    [InlineData(13_000_000, 20_000_000)]
    [InlineData(7.5, 8)]
    [InlineData(9.5, 10)]
    [InlineData(40_000, 50_000)]
    [InlineData(99, 100)]
    [InlineData(10, 20)]
    [InlineData(1, 2)]
    [InlineData(0.02, 0.03)]
    public void A_floor_goes_up_without_end_and_in_the_usual_sense_to_the_next_round_number(double value, double next)
    {
        Assert.Equal(new Interval(value, false, Infinity, true), Reads.Strict(value, Bound.AtLeast));
        Assert.Equal(new Interval(value, true, Infinity, true), Reads.Strict(value, Bound.MoreThan));
        Assert.Equal(Interval.Closed(value, next), Reads.Tension(value, Bound.AtLeast));
        Assert.Equal(new Interval(value, true, next, false), Reads.Tension(value, Bound.MoreThan));
    }

    [Fact]
    public void A_ceiling_of_a_count_goes_down_to_zero_and_in_the_usual_sense_to_a_tenth()
    {
        Assert.Equal(Interval.Closed(0, 40_000), Reads.Strict(40_000, Bound.AtMost));
        Assert.Equal(new Interval(0, false, 40_000, true), Reads.Strict(40_000, Bound.LessThan));
        Assert.Equal(Interval.Closed(4_000, 40_000), Reads.Tension(40_000, Bound.AtMost));
        Assert.Equal(new Interval(4_000, false, 40_000, true), Reads.Tension(40_000, Bound.LessThan));
    }

    [Theory]
    [InlineData(Bound.AtMost)]
    [InlineData(Bound.LessThan)]
    public void A_ceiling_of_a_count_at_zero_leaves_zero(Bound bound) => Assert.Equal(Interval.Point(0), Reads.Strict(0, bound));

    [Fact]
    public void Fewer_than_none_alone_is_no_conflict() => Assert.Empty(Sample.Check(Sample.Count("c", 0, Bound.LessThan)).Inconsistencies);

    [Fact]
    public void A_ceiling_of_what_is_no_count_goes_down_without_end() =>
        Assert.Equal(new Interval(-Infinity, true, 5, false), Reads.Strict(5, Bound.AtMost, "tide"));

    [Fact]
    public void A_range_is_what_it_says() =>
        Assert.Equal(Interval.Closed(20_000, 30_000), Reads.Of(new Quantity(20_000, 30_000, Bound.Range)).Strict);

    [Fact]
    public void A_literal_number_is_itself() => Assert.Equal(Interval.Point(40_000), Reads.Strict(40_000, property: "score"));

    [Fact]
    public void Units_are_brought_to_their_base()
    {
        Assert.Equal(Interval.Open(7_750, 7_850), Reads.Of(new Quantity(7_800, Unit: "m"), "tide").Strict);
        Assert.Equal(Interval.Point(7_000), Reads.Strict(7, property: "tide", unit: "km"));
        Assert.Equal(Interval.Point(0.07), Reads.Strict(7, property: "tide", unit: "cm"));
        Assert.Equal(new Figure(7_000, 7_000), QuantityReader.FigureOf(new Quantity(7, Unit: "km"), new Model.Packs.Unit("km", "length", 1000, [])));
    }

    [Fact]
    public void A_fall_is_a_rise_below_zero()
    {
        var fall = Reads.Of(new Quantity(5, Bound: Bound.AtMost, Trend: Trend.Down), "tide");

        Assert.Equal(new Interval(-5, false, Infinity, true), fall.Strict);
        Assert.False(fall.Strict.Overlaps(Reads.Of(new Quantity(-6, Trend: Trend.Up), "tide").Strict));
    }

    [Fact]
    public void A_fall_by_nothing_is_the_figure_of_a_rise_by_nothing()
    {
        var fall = QuantityReader.FigureOf(new Quantity(0, Trend: Trend.Down), Model.Packs.Unit.Count);

        Assert.False(double.IsNegative(fall.Lower));
        Assert.False(double.IsNegative(fall.Upper));
    }

    [Fact]
    public void A_negative_zero_is_the_figure_of_zero() => Assert.False(double.IsNegative(QuantityReader.FigureOf(new Quantity(-0.0), Unit.Count).Lower));

    [Theory]
    [InlineData(7, 7_000)]
    [InlineData(0.1 + 0.2, 300)]
    [InlineData(1e30, 1e33)]
    [InlineData(-1e30, -1e33)]
    [InlineData(1e307, double.MaxValue)]
    [InlineData(-1e307, double.MinValue)]
    public void A_figure_is_in_its_units_base_and_never_infinite(double km, double metres) =>
        Assert.Equal(1, QuantityReader.FigureOf(new Quantity(km), new Unit("km", "length", 1000, [])).Lower / metres, 1e-15);

    [Theory]
    [InlineData(Bound.AtLeast)]
    [InlineData(Bound.MoreThan)]
    [InlineData(Bound.AtMost)]
    [InlineData(Bound.LessThan)]
    public void Numbers_beyond_any_decimal_keep_their_bound_and_their_unit(Bound bound)
    {
        var reading = Reads.Of(new Quantity(1e30, Bound: bound, Unit: "km"), "tide").Strict;

        Assert.Equal(bound is Bound.AtMost or Bound.LessThan, double.IsNegativeInfinity(reading.Lower));
        Assert.Equal(bound is Bound.AtLeast or Bound.MoreThan, double.IsPositiveInfinity(reading.Upper));
        Assert.Equal(1e33, double.IsInfinity(reading.Lower) ? reading.Upper : reading.Lower, 1e18);
    }

    [Theory]
    [InlineData(Bound.AtLeast, false)]
    [InlineData(Bound.MoreThan, true)]
    [InlineData(Bound.AtMost, false)]
    [InlineData(Bound.LessThan, true)]
    public void Numbers_beyond_any_decimal_are_in_their_bound_or_not(Bound bound, bool open)
    {
        var reading = Reads.Strict(1e30, bound, "tide");
        Assert.Equal(!open, reading.Contains(1e30));
    }

    [Fact]
    public void A_range_to_beyond_any_decimal_is_what_it_says() => Assert.Equal(Interval.Closed(1, 1e30), Reads.Of(new Quantity(1, 1e30, Bound.Range), "tide").Strict);

    [Fact]
    public void A_bound_at_zero_is_no_narrower_in_the_usual_sense()
    {
        Assert.Equal(new Interval(0, false, Infinity, true), Reads.Tension(0, Bound.AtLeast));
        Assert.Equal(new Interval(-Infinity, true, 0, false), Reads.Tension(0, Bound.AtMost, "tide"));
    }

    [Theory]
    [InlineData(17, 16.915, 17.085)]
    [InlineData(40_000, 38_000, 42_000)]
    public void A_tolerance_widens_what_is_narrower(double value, double lower, double upper) => Assert.Equal(
        Interval.Open(lower, upper),
        QuantityReader.Read(new Quantity(value), SamplePack.Pack.PropertyDefinitions["price"], Unit.Count, new ReadingPolicy { Tolerance = 0.01m }).Strict);

    [Fact]
    public void The_figure_of_a_fall_is_below_zero_from_the_greater_to_the_lesser() =>
        Assert.Equal(new Figure(-5, -3), QuantityReader.FigureOf(new Quantity(3, 5, Bound.Range, Trend: Trend.Down), Unit.Count));

    [Fact]
    public void A_unit_makes_no_number_infinite() => Assert.Equal(double.MaxValue, Reads.Strict(1e307, Bound.AtLeast, "tide", "km").Lower);

    [Fact]
    public void No_reading_is_empty_and_the_tension_reading_lies_within_the_strict_one()
    {
        var values = Gen.OneOf(Gen.Choose(-300, 300).Select(i => (double)i), Gen.Choose(-30_000, 30_000).Select(i => i / 100.0), Gen.Choose(-5, 27).Select(i => 1.3 * Math.Pow(10, i)));
        var samples = values.SelectMany(v => Gen.Elements(Enum.GetValues<Bound>()).SelectMany(b => Gen.Elements("hurt", "tide", "turnout", "score").Select(p => (Value: v, Bound: b, Property: p))));
        Always.Holds(samples, s =>
        {
            var value = string.Equals(s.Property, "hurt", StringComparison.Ordinal) ? Math.Abs(s.Value) : s.Value;
            var upper = s.Bound == Bound.Range ? value + 1 : default(double?);
            var (strict, tension) = (Reads.Of(new Quantity(value, upper, s.Bound), s.Property).Strict, Reads.Of(new Quantity(value, upper, s.Bound), s.Property).Tension);
            Assert.True(tension.Floor <= tension.Ceiling, $"{s} reads as nothing");
            Assert.True(strict.Floor <= tension.Floor && tension.Ceiling <= strict.Ceiling, $"{s}: {tension} is not within {strict}");
        });
    }
}
