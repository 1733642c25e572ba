using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Normalization;

public sealed class ValueReaderTests
{
    [Theory]
    [InlineData("tide", "", Trend.Unspecified, "length")]
    [InlineData("tide", "km", Trend.Unspecified, "length")]
    [InlineData("tide", "m", Trend.Up, "+length")]
    [InlineData("hurt", "", Trend.Unspecified, "")]
    [InlineData("hurt", "%", Trend.Down, "+share")]
    [InlineData("crossing", "min", Trend.Unspecified, "time")]
    public void A_number_measures_what_its_unit_does(string property, string unit, Trend trend, string measure) =>
        Assert.Equal(measure, Measure(Sample.Count("c", 5, property: property) with { Value = new ClaimValue.OfQuantity(new Quantity(5, Trend: trend, Unit: unit)) }));

    [Fact]
    public void Times_of_day_and_dates_measure_different_things()
    {
        Assert.Equal("clock", Measure(Sample.Opened("c", "05:00", "")));
        Assert.Equal("clock", Measure(Sample.Opened("c", "", "05:00")));
        Assert.Equal("calendar", Measure(Sample.Opened("c", "2031", "2031-05")));
    }

    [Fact]
    public void A_time_is_the_span_that_it_names()
    {
        _ = IsoTime.TryParse("2031-05", out var may);

        Assert.Equal(new Interval(may.Start, false, may.End, true), Sample.Normal(Sample.Opened("c", "2031-05", "2031-05")).Reading.Strict);
        Assert.Equal(new Interval(double.NegativeInfinity, true, may.End, true), Sample.Normal(Sample.Opened("c", "", "2031-05")).Reading.Strict);
        Assert.Equal(new Interval(may.Start, false, double.PositiveInfinity, true), Sample.Normal(Sample.Opened("c", "2031-05", "")).Reading.Strict);
    }

    [Theory]
    [InlineData("office", "the harbour-master", "Harbour Master")]
    [InlineData("birthplace", "norland", "Norland")]
    [InlineData("birthplace", "An Old Farm", "An Old Farm")]
    [InlineData("office", "former Harbour Master", "Harbour Master|former")]
    [InlineData("office", "keeper of the keys", "keeper of the keys")]
    public void A_named_thing_is_known_by_its_canonical_name(string property, string said, string key) =>
        Assert.Equal(key, Sample.Normal(Sample.Named("c", property, "Ana Reis", said)).ValueKey);

    [Fact]
    public void False_asserted_is_true_denied()
    {
        Assert.False(Sample.Normal(Sample.Truth("c", "sail", "ferry")).Denied);
        Assert.True(Sample.Normal(Sample.Truth("c", "sail", "ferry", holds: false)).Denied);
        Assert.True(Sample.Normal(Sample.Truth("c", "sail", "ferry", polarity: Polarity.Denied)).Denied);
        Assert.False(Sample.Normal(Sample.Truth("c", "sail", "ferry", holds: false, polarity: Polarity.Denied)).Denied);
    }

    private static string Measure(Claim claim) => Sample.Normal(claim).Cell.Facets.Measure;
}
