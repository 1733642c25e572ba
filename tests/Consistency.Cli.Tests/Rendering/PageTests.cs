using Consistency.Cli.Rendering;

namespace Consistency.Cli.Tests.Rendering;

public class PageTests
{
    [Fact]
    public void Text_wraps_to_the_width_under_its_lead() =>
        Assert.Equal(
            "  - The ferry leaves at ten past seven,\n    they say.\n",
            Pages.Print(page => page.Paragraph("  - ", "The ferry leaves at ten past seven, they say."), width: 42));

    [Fact]
    public void A_word_that_is_too_long_stays_whole() =>
        Assert.Equal(
            $"a\n{new string('x', 90)}\nb\n",
            Pages.Print(page => page.Paragraph("", $"a {new string('x', 90)} b"), width: 40));

    [Fact]
    public void Words_of_a_claim_cannot_steer_the_terminal() =>
        Assert.Equal("a [31mb c d e\n", Pages.Print(page => page.Paragraph("", "a\u001b[31mb\r\nc\u202ed\u0007e"), width: 40));

    [Fact]
    public void Square_brackets_are_no_markup() =>
        Assert.Equal("[red]x[/]\n", Pages.Print(page => page.Paragraph("", "[red]x[/]")));

    [Fact]
    public void Ideographs_take_two_cells() => Assert.Equal(4, Wrapping.Width("港口"));
}
