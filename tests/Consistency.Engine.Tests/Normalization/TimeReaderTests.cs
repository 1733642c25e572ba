using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Tests.Normalization;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("2031", "2031", "2031-01-01/2031-12-31")]
    [InlineData("2031-02", "2031-03", "2031-02-01/2031-03-31")]
    [InlineData("2031-05-04", "2031-05-04", "2031-05-04/2031-05-04")]
    [InlineData("2031-05-04", "", "2031-05-04/..")]
    [InlineData("", "9999", "../9999-12-31")]
    [InlineData("2031-05-04T23:30:00-02:00", "2031-05-05T02:00:00Z", "2031-05-05/2031-05-05")]
    public void A_period_is_its_first_and_last_day(string earliest, string latest, string period) =>
        Assert.Equal(period, TimeReader.Period(new TimeRange(earliest, latest)));

    [Fact]
    public void No_period_is_unstated()
    {
        Assert.Equal("", TimeReader.Period(null));
        Assert.Equal("", TimeReader.Period(new TimeRange("", "")));
    }

    [Theory]
    [InlineData("2031", "2031")]
    [InlineData("2031-05", "2031-05")]
    [InlineData(" 2031-05-04 ", "2031-05-04")]
    [InlineData("2031-05-04T23:30:00-02:00", "2031-05-05")]
    [InlineData("", "")]
    public void An_as_of_date_stays_and_a_date_time_is_its_day(string asOf, string read) => Assert.Equal(read, TimeReader.AsOf(asOf));
}
