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
    [InlineData("Berta Lund (1921–1987) wove", "1921–1987=1921..1987")]
    [InlineData("in the 21st century", "21st century=2001..2100")]
    [InlineData("the third quarter of 2020", "the third quarter of 2020=2020-07-01..2020-09-30")]
    [InlineData("in early 2020", "early 2020=2020-01-01..2020-05-03")]
    [InlineData("on Christmas Day", "Christmas Day=2022-12-25")]
    [InlineData("at Easter 2021, on Good Friday", "Easter 2021=2021-04-04|Good Friday=2022-04-15")]
    [InlineData("on Thanksgiving 2021, Black Friday and Memorial Day", "Thanksgiving 2021=2021-11-25|Black Friday=2022-11-25|Memorial Day=2022-05-30")]
    [InlineData("Labor Day 2021 weekend, the Independence Day", "Labor Day 2021 weekend=?|Independence Day=?")]
    [InlineData("on May twenty-first, on the thirty-first of May", "May twenty-first=2022-05-21|the thirty-first of May=2022-05-31")]
    [InlineData("June five nineteen eighty-six, on 3 May two thousand and five", "June five nineteen eighty-six=1986-06-05|3 May two thousand and five=2005-05-03")]
    [InlineData("in nineteen ninety-six", "nineteen ninety-six=1996")]
    [InlineData("In May 12 people left; on May 12 people left.", "May=2022-05|May 12=2022-05-12")]
    [InlineData("in April of '87", "April of '87=1987-04")]
    [InlineData("on 4 May of last year", "4 May of last year=2021-05-04")]
    [InlineData("2019/Aug/01, 2019-aug-3, Oct/2, Dec31, 1994", "2019/Aug/01=2019-08-01|2019-aug-3=2019-08-03|Oct/2=2022-10-02|Dec31, 1994=1994-12-31")]
    [InlineData("2015-3, 12-2015", "2015-3=2015-03|12-2015=2015-12")]
    [InlineData("on 11/20, 11/22 or 11/25", "11/20=2022-11-20|11/22=2022-11-22|11/25=2022-11-25")]
    [InlineData("held (24 February 2022) here", "24 February 2022=2022-02-24")]
    [InlineData("the twenty-sixth day of next month", "the twenty-sixth day of next month=2022-12-26")]
    [InlineData("fiscal year 2008, FY18 and last fiscal year", "fiscal year 2008=2008|FY18=2018|last fiscal year=?")]
    [InlineData("the nineties and 1980 s", "nineties=1990..1999|1980 s=1980..1989")]
    [InlineData("week 31 of 2020, week 12", "week 31 of 2020=2020-07-27..2020-08-02|week 12=?")]
    [InlineData("the week of 16 March", "the week of 16 March=2022-03-14..2022-03-20")]
    [InlineData("the week beginning 16 March", "the week beginning 16 March=2022-03-16..2022-03-22")]
    [InlineData("the first Friday of June, the last Monday in January 2021", "the first Friday of June=2022-06-03|the last Monday in January 2021=2021-01-25")]
    [InlineData("the second half of 2019, the first half of the year", "the second half of 2019=2019-07-01..2019-12-31|the first half of the year=?")]
    [InlineData("the summer of 2018, over the summer", "summer of 2018=2018|summer=?")]
    [InlineData("12-15 March, May 3rd-5th, in May '19", "12-15 March=2022-03-12..2022-03-15|May 3rd-5th=2022-05-03..2022-05-05|May '19=2019-05")]
    [InlineData("the day after Christmas, in the coming weeks", "the day after Christmas=2022-12-26|coming weeks=?")]
    [InlineData("the first two weeks of 2021", "the first two weeks of 2021=2021-01-01..2021-01-14 P2W")]
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
    [InlineData("next week Wednesday, Tuesday of last week", "next week Wednesday=2022-11-16|Tuesday of last week=2022-11-01")]
    [InlineData("every Monday", "Monday=?")]
    [InlineData("last Easter, next Easter, last Christmas", "last Easter=2022-04-17|next Easter=2023-04-09|last Christmas=2021-12-25")]
    [InlineData("the five past years", "five past years=2017-11-10..2022-11-10 P5Y")]
    [InlineData("2 weeks and 3 days ago", "2 weeks and 3 days ago=2022-10-24")]
    [InlineData("more than two weeks ago", "more than two weeks ago=..2022-10-27")]
    [InlineData("three days starting next Monday", "three days starting next Monday=2022-11-14..2022-11-16 P3D")]
    [InlineData("the same week, for the year, all day, to date", "same week=?|the year=?|all day=?|to date=?")]
    [InlineData("the word of the year", "")]
    public void Counted_from_publication(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("between 1979 and 1989", "between 1979 and 1989=1979..1989")]
    [InlineData("from March 3 to 5", "from March 3 to 5=2022-03-03..2022-03-05")]
    [InlineData("in 2019-2021", "2019-2021=2019..2021")]
    [InlineData("in 2019-20", "2019-20=2019..2020")]
    [InlineData("from May to July 2020", "from May to July 2020=2020-05..2020-07")]
    [InlineData("from 3 to 5 March", "from 3 to 5 March=2022-03-03..2022-03-05")]
    [InlineData("between 10/1-11/7", "between 10/1-11/7=?")]
    [InlineData("between 10/20-11/17", "between 10/20-11/17=2022-10-20..2022-11-17")]
    [InlineData("from 10/21/2018-10/27/2018", "from 10/21/2018-10/27/2018=2018-10-21..2018-10-27")]
    [InlineData("June 28-July 3", "June 28-July 3=2022-06-28..2022-07-03")]
    [InlineData("between the ninth and the seventeenth of April", "between the ninth and the seventeenth of April=2022-04-09..2022-04-17")]
    [InlineData("9 to 12 June", "9 to 12 June=2022-06-09..2022-06-12")]
    [InlineData("after 2010 and before 2018", "after 2010=2011..|before 2018=..2017")]
    [InlineData("after 28 February 2023 and before March 2024", "after 28 February 2023=2023-03-01..|before March 2024=..2024-02")]
    public void Spans(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("It took nine months.", "nine months= P9M")]
    [InlineData("an eight-month siege", "eight-month= P8M")]
    [InlineData("two and a half hours", "two and a half hours= PT2.5H")]
    [InlineData("for a decade", "a decade= P10Y")]
    [InlineData("three weeks", "three weeks= P3W")]
    [InlineData("2 years, 1 month and 3 days", "2 years, 1 month and 3 days= P2Y1M3D")]
    [InlineData("one hour 30 minutes", "one hour 30 minutes= PT1H30M")]
    [InlineData("one hour and a half", "one hour and a half= PT1.5H")]
    [InlineData("more than four days", "more than four days= P4D")]
    [InlineData("four business days", "four business days= P4D")]
    [InlineData("within the next 10 months", "within the next 10 months= P10M")]
    [InlineData("three weeks later", "three weeks later= P3W")]
    [InlineData("two weeks, three days, half an hour", "two weeks= P2W|three days= P3D|half an hour= PT0.5H")]
    [InlineData("a few hours, several weeks", "a few hours=?|several weeks=?")]
    [InlineData("the past three quarters", "past three quarters= P9M")]
    public void Durations(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("at 11 a.m. or 5.45pm", "11 a.m.=11:00|5.45pm=17:45")]
    [InlineData("at 10:30", "10:30=10:30")]
    [InlineData("at noon", "noon=12:00")]
    [InlineData("at half past ten, a quarter to nine, twenty past 3 p.m.", "half past ten=10:30|a quarter to nine=08:45|twenty past 3 p.m.=15:20")]
    [InlineData("from 3 to 5 pm, from 11 to 1 pm", "from 3 to 5 pm=15:00..17:00|from 11 to 1 pm=11:00..13:00")]
    public void Times_of_day(string text, string expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("about 2000 people may march")]
    [InlineData("2,019 boats and 1950 crates")]
    [InlineData("a 45-year-old captain")]
    [InlineData("a lap of 1:36.6")]
    [InlineData("The sun sat low.")]
    [InlineData("a quarter to the state, ten to five")]
    [InlineData("according to date books, in her sixties")]
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
