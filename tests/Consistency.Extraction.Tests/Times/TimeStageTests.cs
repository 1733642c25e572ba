using Consistency.Extraction.Text;
using Consistency.Extraction.Times;

namespace Consistency.Extraction.Tests.Times;

public sealed class TimeStageTests
{
    // A Thursday.
    private static readonly DateTimeOffset s_published = new(2022, 11, 10, 18, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("on 24 February 2022", "24 February 2022=2022-02-24")]
    [InlineData("on Feb. 24, 2022", "Feb. 24, 2022=2022-02-24")]
    [InlineData("on 2022-02-24", "2022-02-24=2022-02-24")]
    [InlineData("on 24/02/2022", "24/02/2022=2022-02-24")]
    [InlineData("on 04/02/2022", "04/02/2022=?")]
    [InlineData("on the 24th of February", "the 24th of February=2022-02-24")]
    [InlineData("on February 24", "February 24=2022-02-24")]
    [InlineData("in February, 2022", "February, 2022=2022-02")]
    [InlineData("in March", "March=2022-03")]
    [InlineData("in 2019", "2019=2019")]
    [InlineData("the 2019 budget", "2019=2019")]
    [InlineData("in the 1990s", "1990s=1990..1999")]
    [InlineData("in the 21st century", "21st century=2001..2100")]
    [InlineData("the third quarter of 2020", "the third quarter of 2020=2020-07-01..2020-09-30")]
    [InlineData("in early 2020", "early 2020=2020-01-01..2020-05-03")]
    [InlineData("on Christmas Day", "Christmas Day=2022-12-25")]
    public void Dates(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("on Wednesday", "Wednesday=2022-11-09")]
    [InlineData("on Thursday", "Thursday=2022-11-10")]
    [InlineData("last Thursday", "last Thursday=2022-11-03")]
    [InlineData("next Monday", "next Monday=2022-11-14")]
    [InlineData("yesterday and today", "yesterday=2022-11-09|today=2022-11-10")]
    [InlineData("last year", "last year=2021")]
    [InlineData("next month", "next month=2022-12")]
    [InlineData("last week", "last week=2022-10-31..2022-11-06")]
    [InlineData("two weeks ago", "two weeks ago=2022-10-27")]
    [InlineData("a year ago", "a year ago=2021")]
    [InlineData("in the past six months", "past six months=2022-05-10..2022-11-10 P6M")]
    [InlineData("since Monday", "since Monday=2022-11-07..")]
    [InlineData("Monday, November 7", "Monday, November 7=2022-11-07")]
    public void Counted_from_publication(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("between 1979 and 1989", "between 1979 and 1989=1979..1989")]
    [InlineData("from March 3 to 5", "from March 3 to 5=2022-03-03..2022-03-05")]
    [InlineData("in 2019-2021", "2019-2021=2019..2021")]
    [InlineData("in 2019-20", "2019-20=2019..2020")]
    [InlineData("from May to July 2020", "from May to July 2020=2020-05..2020-07")]
    [InlineData("from 3 to 5 March", "from 3 to 5 March=2022-03-03..2022-03-05")]
    [InlineData("after 2010 and before 2018", "after 2010=2011..|before 2018=..2017")]
    [InlineData("after 28 February 2023 and before March 2024", "after 28 February 2023=2023-03-01..|before March 2024=..2024-02")]
    public void Spans(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("It took nine months.", "nine months= P9M")]
    [InlineData("an eight-month siege", "eight-month= P8M")]
    [InlineData("two and a half hours", "two and a half hours= PT2.5H")]
    [InlineData("for a decade", "a decade= P10Y")]
    [InlineData("three weeks", "three weeks= P3W")]
    public void Durations(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("at 11 a.m. or 5.45pm", "11 a.m.=11:00|5.45pm=17:45")]
    [InlineData("at 10:30", "10:30=10:30")]
    [InlineData("at noon", "noon=12:00")]
    public void Times_of_day(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("about 2000 people may march")]
    [InlineData("2,019 boats and 1950 crates")]
    [InlineData("a 45-year-old captain")]
    [InlineData("a lap of 1:36.6")]
    [InlineData("The sun sat low.")]
    public void What_is_no_time_is_left_alone(string text) => Assert.Equal("", Read(text));

    [Fact]
    public void Without_a_date_of_publication_nothing_is_counted_from_it()
    {
        var found = Assert.Single(TimeStage.Find(DocumentReader.Read("It began on Monday."), null));

        Assert.Null(found.Time);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void The_calendar_ends(int year, int month, int day)
    {
        var document = DocumentReader.Read("Yesterday, tomorrow, last Monday, next Friday, last week, next weekend, last decade, 9000 years ago, the past 99999999999 days, last winter, next month.");

        Assert.NotEmpty(TimeStage.Find(document, new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero)));
    }

    private static string Read(string text)
    {
        var document = DocumentReader.Read(text);
        return string.Join('|', TimeStage.Find(document, s_published).Select(t => document.Slice(t.FirstToken, t.EndToken) + "=" + Write(t)));
    }

    private static string Write(FoundTime found)
    {
        var time = found.Time is { } t ? (t.Earliest == t.Latest ? t.Earliest : $"{t.Earliest}..{t.Latest}") : found.Duration.Length > 0 ? "" : "?";
        return found.Duration.Length > 0 ? $"{time} {found.Duration}" : time;
    }
}
