using Consistency.Engine.Matching;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Matching;

/// <summary>What one figure is to another; for the notation see <see cref="Figures"/>.</summary>
public sealed class ComparedFigureTests
{
    [Theory]
    [InlineData("60", "70", true)]
    [InlineData("60", "60", false)]
    [InlineData(">60", "58", true)]
    // A bare 4,000 is a rounded one, and a bound names its very number all the same.
    [InlineData(">>4000", "4000", true)]
    [InlineData("<<4000", "4000", true)]
    [InlineData(">4000", "4000", false)]
    [InlineData(">>4000", "4001", false)]
    [InlineData(">>4000", "~4000", false)]
    // Of a time it is hardly more.
    [InlineData(">>4000#time", "4000#time", false)]
    public void Figures_exclude_each_other_where_no_number_is_in_both_or_a_bound_leaves_the_other_out(string a, string b, bool exclude)
    {
        Assert.Equal(exclude, Figure(a).Excludes(Figure(b)));
        Assert.Equal(exclude, Figure(b).Excludes(Figure(a)));
    }

    [Theory]
    [InlineData("100", "105", true)]
    [InlineData("95", "100", true)]
    [InlineData("94", "100", false)]
    [InlineData("60", ">60", true)]
    [InlineData("60", ">64", false)]
    [InlineData("~100", "105", true)]
    public void Within_a_twentieth_of_the_greater_one_they_are_near(string a, string b, bool near)
    {
        Assert.Equal(near, Figure(a).IsNear(Figure(b)));
        Assert.Equal(near, Figure(b).IsNear(Figure(a)));
    }

    [Theory]
    [InlineData(">60", "61", true)]
    [InlineData("60", "61", false)]
    [InlineData(">60", "90", false)]
    [InlineData(">60", ">61", true)]
    public void A_number_with_one_end_and_one_near_its_end_are_a_bound_and_what_it_bounds(string a, string b, bool isBoundNear)
    {
        Assert.Equal(isBoundNear, Figure(a).IsBoundNear(Figure(b)));
        Assert.Equal(isBoundNear, Figure(b).IsBoundNear(Figure(a)));
    }

    [Theory]
    [InlineData("60", "50", "71", true)]
    [InlineData("60", "50", "70", false)]
    [InlineData("40", "50", "29", true)]
    [InlineData("40", "50", "30", false)]
    public void It_is_nearer_than_another_where_it_is_less_than_half_as_far_off(string figure, string from, string other, bool nearer) =>
        Assert.Equal(nearer, Figure(figure).IsNearer(Figure(from), Figure(other)));

    [Theory]
    [InlineData("3 man", "299 box", true)]
    [InlineData("3 man", "300 box", false)]
    [InlineData("3", "300 box", false)]
    [InlineData("3", "300", true)]
    [InlineData("3 red box", "300 blue box", true)]
    [InlineData("3 box red", "300 box blue", false)]
    [InlineData("3#length man", "300#length box", true)]
    public void Counts_of_two_nouns_are_of_one_thing_only_within_a_hundredfold(string a, string b, bool may)
    {
        Assert.Equal(may, Figure(a).MayBeOfOneSize(Figure(b)));
        Assert.Equal(may, Figure(b).MayBeOfOneSize(Figure(a)));
    }

    [Theory]
    [InlineData("3", "4", true)]
    [InlineData("3; @9", "4", true)]
    [InlineData("3; @9", "4; @9", true)]
    [InlineData("3; @9", "4; @12", false)]
    [InlineData("3; @9 @10", "4; @12 @10", true)]
    public void Figures_are_of_one_time_unless_all_their_days_are_others(string a, string b, bool one)
    {
        Assert.Equal(one, Figure(a).IsOfOneTime(Figure(b)));
        Assert.Equal(one, Figure(b).IsOfOneTime(Figure(a)));
    }

    [Theory]
    [InlineData("handled 1,204 ships", "handled 1,310 ships", true)]
    [InlineData("handled 1,204 ships in 2031", "handled 1,310 ships in 2031", false)]
    [InlineData("handled ships", "handled 1,310 ships", false)]
    [InlineData("handled ships", "moored ships", false)]
    public void A_figure_stands_beside_others_where_both_wordings_have_figures_and_none_in_common(string a, string b, bool beside)
    {
        Assert.Equal(beside, Worded(a).IsBesideOthers(Worded(b)));
        Assert.Equal(beside, Worded(b).IsBesideOthers(Worded(a)));
    }

    [Fact]
    public void Its_words_are_those_around_it_and_those_counted()
    {
        var (a, b) = (Figure("3 red box; load 0.5 ship 0.5"), Figure("4 box; load 0.9 dock 0.1"));
        Assert.Equal((4, 3, 2), (a.WordCount, b.WordCount, a.InCommon(b)));
        Assert.Equal(["red", "ship"], a.WordsNotIn(b).Order(StringComparer.Ordinal));
        Assert.Equal((true, true, false), (a.Has("red"), a.Has("ship"), a.Has("dock")));
    }

    [Theory]
    [InlineData("9#day_9", true)]
    [InlineData("9#in_a_date", true)]
    [InlineData("9", false)]
    public void A_day_of_a_month_is_a_date_and_no_number_that_is_open_or_nearer(string text, bool isDate)
    {
        var figure = Figure(text);
        Assert.Equal(isDate, figure.IsDate);
        Assert.Equal(!isDate, figure.IsNearer(Figure("9"), Figure("20")));
        Assert.Equal(!isDate, Figure(">" + text).IsOpen);
        Assert.Equal(!isDate, figure.IsBoundNear(Figure(">9")));
    }

    private static ComparedFigure Figure(string text) => Of(Figures.Of("r1", text.Contains(" 0.", StringComparison.Ordinal) ? text : text.Contains(';', StringComparison.Ordinal) ? text + " word 0.5" : text + "; word 0.5"));

    private static ComparedFigure Worded(string wording) => Of(Figures.Of("r1", "3; word 0.5") with { Subject = new Subject(wording) });

    private static ComparedFigure Of(Claim claim) => ComparedText.Of([claim], Stories.One, SamplePack.Pack)[0].Figures[0];
}
