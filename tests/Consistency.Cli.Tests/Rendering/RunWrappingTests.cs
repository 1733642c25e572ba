using Consistency.Cli.Rendering;
using Spectre.Console;

namespace Consistency.Cli.Tests.Rendering;

public class RunWrappingTests
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);

    [Fact]
    public void Words_may_change_their_style_within_and_neighbours_of_one_style_are_one_run()
    {
        var lines = RunWrapping.Lines([new("The pier of ", Style.Plain), new("Marrow Bay", Bold), new("'s  old harbour", Style.Plain)], 24).ToList();

        Assert.Equal([("The pier of ", false), ("Marrow Bay", true), ("'s", false)], lines[0].Select(r => (r.Text, r.Style.Equals(Bold))).Take(3));
        Assert.Equal("old harbour", Assert.Single(lines[1]).Text);
    }

    [Fact]
    public void Nothing_is_one_empty_line() => Assert.Empty(Assert.Single(RunWrapping.Lines([], 22)));
}
