using Consistency.Cli.Reading.Values;

namespace Consistency.Cli.Tests.Reading.Values;

public class ColumnReaderTests
{
    private static readonly string[] Clocks = ["7:10 a.m.", "07:12", "7:15a", "7:11 a.m.", "7:09 a.m.", "7:10 a.m. (Estimated)"];

    [Theory]
    [InlineData("Not Available")]
    [InlineData("May 02 Not Available")]
    [InlineData("tba")]
    [InlineData("")]
    [InlineData("*")]
    public void Among_times_a_word_for_nothing_is_no_value(string text) =>
        Assert.IsType<CellValue.None>(Reader(Clocks, text).Read(text));

    [Fact]
    public void Among_times_a_time_with_any_note_is_that_time() =>
        Assert.Equal(new CellValue.Clock("13:48"), Reader(Clocks, "1:48 p.m.    Delayed").Read("1:48 p.m.    Delayed"));

    [Fact]
    public void Among_times_other_words_are_kept_as_words() =>
        Assert.Equal(new CellValue.Text("Cancelled"), Reader(Clocks, "Cancelled").Read("Cancelled"));

    [Theory]
    [InlineData("none")]
    [InlineData("NA")]
    public void Among_words_a_word_is_a_value(string text) =>
        Assert.Equal(new CellValue.Text(text), Reader(["Orsk Ferry", "Lindal Ferry"], text).Read(text));

    [Theory]
    [InlineData("n/a")]
    [InlineData("-")]
    [InlineData("unknown")]
    public void Some_signs_are_no_value_anywhere(string text) =>
        Assert.IsType<CellValue.None>(Reader(["Orsk Ferry", "Lindal Ferry"], text).Read(text));

    [Fact]
    public void A_bare_year_among_dates_is_a_date() =>
        Assert.Equal(new CellValue.Date("1871"), Reader(["3 May 1871", "1871-05-04", "May 1871"], "1871").Read("1871"));

    [Fact]
    public void A_bare_year_among_numbers_is_a_number()
    {
        var reader = Reader([.. Enumerable.Repeat("1900", 20)], "3 May 1871");

        Assert.Equal(new CellValue.Number(1871, ""), reader.Read("1871"));
    }

    private static ColumnReader Reader(string[] others, string text) => new([.. others, text]);
}
