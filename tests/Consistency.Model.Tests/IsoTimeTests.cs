namespace Consistency.Model.Tests;

public sealed class IsoTimeTests
{
    private static readonly DateTime Origin = DateTime.MinValue;

    [Theory]
    [InlineData("2031", "2031-01-01T00:00:00", "2032-01-01T00:00:00", IsoPrecision.Year)]
    [InlineData("2028-02", "2028-02-01T00:00:00", "2028-03-01T00:00:00", IsoPrecision.Month)]
    [InlineData("2031-05-04", "2031-05-04T00:00:00", "2031-05-05T00:00:00", IsoPrecision.Day)]
    [InlineData("2031-05-04T05:06", "2031-05-04T05:06:00", "2031-05-04T05:07:00", IsoPrecision.Minute)]
    [InlineData("2031-05-04T05:06:07", "2031-05-04T05:06:07", "2031-05-04T05:06:08", IsoPrecision.Second)]
    [InlineData("2031-05-04T05:06:07Z", "2031-05-04T05:06:07", "2031-05-04T05:06:08", IsoPrecision.Second)]
    [InlineData("2031-05-04T01:06:07+02:00", "2031-05-03T23:06:07", "2031-05-03T23:06:08", IsoPrecision.Second)]
    [InlineData("2031-05-04T22:06:07-03:30", "2031-05-05T01:36:07", "2031-05-05T01:36:08", IsoPrecision.Second)]
    [InlineData("2031-05-04T05:06:07.5Z", "2031-05-04T05:06:07.5", "2031-05-04T05:06:07.6", IsoPrecision.Fraction)]
    public void A_time_is_the_interval_that_it_names(string text, string start, string end, IsoPrecision precision)
    {
        Assert.True(IsoTime.TryParse(text, out var time));

        Assert.Equal(Seconds(start), time.Start, 1e-4);
        Assert.Equal(Seconds(end), time.End, 1e-4);
        Assert.Equal(precision, time.Precision);
        Assert.False(time.TimeOfDay);
    }

    [Theory]
    [InlineData("05:06", 18_360, 18_420)]
    [InlineData("23:59:59", 86_399, 86_400)]
    public void A_time_of_day_counts_from_midnight(string text, double start, double end)
    {
        Assert.True(IsoTime.TryParse(text, out var time));

        Assert.Equal((start, end, true), (time.Start, time.End, time.TimeOfDay));
    }

    [Fact]
    public void The_last_year_ends()
    {
        Assert.True(IsoTime.TryParse("9999", out var year));
        Assert.True(IsoTime.TryParse("9999-12-31", out var day));

        Assert.Equal(year.End, day.End);
    }

    [Fact]
    public void However_many_digits_a_fraction_has_it_is_an_interval()
    {
        Assert.True(IsoTime.TryParse("2031-05-04T05:06:07.123456789123Z", out var time));

        Assert.True(time.Start < time.End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31")]
    [InlineData("0000")]
    [InlineData("2031-13")]
    [InlineData("2031-5-4")]
    [InlineData("2031-02-29")]
    [InlineData("2031-02-28 ")]
    [InlineData("2031-02-28T")]
    [InlineData("2031-02-28T24:00")]
    [InlineData("2031-02-28T05:06:07.")]
    [InlineData("2031-02-28T05:06:07+2")]
    [InlineData("2031-02-28T05:06:07ZZ")]
    [InlineData("2031-02-28 05:06")]
    [InlineData("25:00")]
    [InlineData("05:60")]
    [InlineData("05:06:07.5")]
    [InlineData("٢٠٣١")]
    [InlineData("yesterday")]
    public void What_is_no_such_time_is_refused(string text)
    {
        Assert.False(IsoTime.TryParse(text, out _));
    }

    private static double Seconds(string utc) =>
        (DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture) - Origin).TotalSeconds;
}
