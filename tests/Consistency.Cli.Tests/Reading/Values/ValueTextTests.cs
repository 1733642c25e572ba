using Consistency.Cli.Reading.Values;

namespace Consistency.Cli.Tests.Reading.Values;

public class ValueTextTests
{
    [Theory]
    [InlineData("12", 12, "")]
    [InlineData("0", 0, "")]
    [InlineData("1,234", 1234, "")]
    [InlineData("12,345,678.5", 12345678.5, "")]
    [InlineData("12.5", 12.5, "")]
    [InlineData(".5", 0.5, "")]
    [InlineData("-3", -3, "")]
    [InlineData("−3", -3, "")]
    [InlineData("+3", 3, "")]
    [InlineData("40%", 40, "%")]
    [InlineData("39.8 %", 39.8, "%")]
    public void A_number_is_read(string text, double value, string unit) =>
        Assert.Equal(new CellValue.Number(value, unit), NumberText.Read(text));

    [Theory]
    [InlineData("007")]
    [InlineData("1e5")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1.2.3")]
    [InlineData("12 km")]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("%")]
    public void What_may_be_a_code_or_another_countrys_comma_is_no_number(string text) => Assert.Null(NumberText.Read(text));

    [Theory]
    [InlineData("7:10 a.m.", "07:10")]
    [InlineData("7:10am", "07:10")]
    [InlineData("19:05", "19:05")]
    [InlineData("9:05:30", "09:05:30")]
    [InlineData("19:05:00", "19:05")]
    [InlineData("7:45a", "07:45")]
    [InlineData("11:06P", "23:06")]
    [InlineData("12:15 a.m.", "00:15")]
    [InlineData("12:15 p.m.", "12:15")]
    [InlineData("12:00noon", "12:00")]
    [InlineData("7 pm", "19:00")]
    [InlineData("6:40 p.m. (Estimated)", "18:40")]
    [InlineData("6:40 p.m.&nbsp(Estimated)", "18:40")]
    [InlineData("1:50 p.m. (+8:00)", "13:50")]
    [InlineData("9:19 p.m.*", "21:19")]
    [InlineData("6:45aMay 3", "06:45")]
    [InlineData("12:15 a.m. May 03", "00:15")]
    [InlineData("12:15 a.m.  Fri 03-May-2019", "00:15")]
    [InlineData("May 03 12:15 a.m.", "00:15")]
    [InlineData("5/3 1:55 p.m.", "13:55")]
    [InlineData("5/3/19 1:55 p.m.", "13:55")]
    [InlineData("11:10A 05-03-19", "11:10")]
    [InlineData("Thu  12:18", "12:18")]
    public void A_time_of_day_is_read_with_its_date_or_note(string text, string iso) =>
        Assert.Equal(new CellValue.Clock(iso), ClockText.Read(text));

    [Theory]
    [InlineData("25:10")]
    [InlineData("13:10 p.m.")]
    [InlineData("7:60")]
    [InlineData("7:1")]
    [InlineData("5a")]
    [InlineData("12")]
    [InlineData("7:10 to 8:20")]
    [InlineData("7:10 Delayed")]
    [InlineData("gate 7:10 east")]
    [InlineData("1:2:3")]
    public void What_may_be_something_else_is_no_time_of_day(string text) => Assert.Null(ClockText.Read(text));

    [Theory]
    [InlineData("2022-02-24", "2022-02-24")]
    [InlineData("2022/02/24", "2022-02-24")]
    [InlineData("24 Feb 2022", "2022-02-24")]
    [InlineData("24 February 2022", "2022-02-24")]
    [InlineData("24-Feb-2022", "2022-02-24")]
    [InlineData("February 24, 2022", "2022-02-24")]
    [InlineData("Feb. 24, 2022", "2022-02-24")]
    [InlineData("Sept 3, 2022", "2022-09-03")]
    [InlineData("Thursday, 24th February 2022", "2022-02-24")]
    [InlineData("2022-02", "2022-02")]
    [InlineData("Feb 2022", "2022-02")]
    [InlineData("2022-02-24T19:05", "2022-02-24T19:05")]
    [InlineData("2022-02-24 19:05:30", "2022-02-24T19:05:30")]
    [InlineData("2022-02-24T19:05:00Z", "2022-02-24T19:05:00Z")]
    [InlineData("Fri Jan 29 08:45:00 2010", "2010-01-29T08:45:00")]
    [InlineData("24 Feb 2022, 19:05", "2022-02-24T19:05:00")]
    public void A_date_that_cannot_be_mistaken_is_read(string text, string iso) => Assert.Equal(new CellValue.Date(iso), DateText.Read(text));

    [Theory]
    [InlineData("2/3/22")]
    [InlineData("03.02.2022")]
    [InlineData("2022")]
    [InlineData("12-Nov")]
    [InlineData("30 Feb 2022")]
    public void A_date_that_can_be_mistaken_is_not(string text) => Assert.Null(DateText.Read(text));

    [Theory]
    [InlineData("2022", "2022", "2022")]
    [InlineData("2020-2022", "2020", "2022")]
    [InlineData("2020–2022", "2020", "2022")]
    [InlineData("2022-01-01/2022-06-30", "2022-01-01", "2022-06-30")]
    [InlineData("1 Jan 2022 to 30 Jun 2022", "2022-01-01", "2022-06-30")]
    [InlineData("2022-03", "2022-03", "2022-03")]
    public void A_period_has_two_ends(string text, string earliest, string latest)
    {
        var period = PeriodText.Read(text);

        Assert.Equal((earliest, latest), (period!.Earliest, period.Latest));
    }
}
