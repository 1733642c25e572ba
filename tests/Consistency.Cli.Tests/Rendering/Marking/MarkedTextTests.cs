using Consistency.Cli.Rendering;
using Consistency.Cli.Rendering.Marking;

namespace Consistency.Cli.Tests.Rendering.Marking;

public class MarkedTextTests
{
    private const string Text = "Reis said 🚢 40 boats sank.";

    [Fact]
    public void Marks_lie_within_each_other() => Assert.Equal(
        "[speaker: Reis | Ana Reis] said 🚢 [remark: [figure: 40 boats | sunk (boats): 40] sank].",
        Plain(new(0, 4, MarkKind.Speaker, "Ana Reis"), new(12, 25, MarkKind.Remark, ""), new(12, 20, MarkKind.Figure, "sunk (boats): 40"), new(12, 14, MarkKind.Number, "40")));

    [Fact]
    public void A_mark_that_leaves_another_ends_with_it() => Assert.Equal(
        "[event: Reis said 🚢 [figure: 40]] boats sank.",
        Plain(new(0, 14, MarkKind.Event, ""), new(12, 20, MarkKind.Figure, "")));

    [Fact]
    public void Marks_outside_the_text_are_left_out() =>
        Assert.Equal(Text, Plain(new(-1, 4, MarkKind.Speaker, ""), new(3, 3, MarkKind.Event, ""), new(20, 27, MarkKind.Figure, "")));

    [Fact]
    public void A_detail_that_repeats_the_words_is_left_out() =>
        Assert.Equal("[speaker: Reis] said 🚢 40 boats sank.", Plain(new Mark(0, 4, MarkKind.Speaker, "reis")));

    [Fact]
    public void Colours_need_no_brackets()
    {
        var runs = MarkedText.Of(Text, [new Mark(0, 4, MarkKind.Speaker, "Ana Reis")], new MarkStyle(hasColours: true));

        Assert.Equal(["Reis", " (Ana Reis)", " said 🚢 40 boats sank."], runs.Select(r => r.Text));
        Assert.NotEqual(runs[0].Style, runs[2].Style);
    }

    [Fact]
    public void A_hundred_thousand_marks_within_each_other_take_a_moment()
    {
        const int Count = 100_000;
        var marks = Enumerable.Range(0, Count).Select(i => new Mark(i, (2 * Count) - i, MarkKind.Remark, ""));

        Assert.Equal((4 * Count) - 1, MarkedText.Of(new string('“', 2 * Count), marks, new MarkStyle(hasColours: false)).Count);
    }

    private static string Plain(params Mark[] marks) =>
        string.Concat(MarkedText.Of(Text, marks, new MarkStyle(hasColours: false)).Select(r => r.Text));
}
