using Consistency.Cli.Rendering.Sarif;

namespace Consistency.Cli.Tests.Rendering;

public sealed class TextRegionsTests
{
    [Theory]
    [InlineData("The tide rose.", 4, 8, 1, 5, 1, 9, 4, 4, "tide")]
    [InlineData("🌊🌊 tide", 3, 7, 1, 6, 1, 10, 5, 4, "tide")]
    [InlineData("🌊\r\n🌊 tide", 0, 1, 1, 1, 1, 3, 0, 2, "🌊")]
    [InlineData("🌊\r\n🌊 tide", 3, 4, 2, 1, 2, 3, 4, 2, "🌊")]
    [InlineData("🌊\r\n🌊 tide", 5, 9, 2, 4, 2, 8, 7, 4, "tide")]
    [InlineData("one\ntwo\nthree", 2, 9, 1, 3, 3, 2, 2, 7, "e\ntwo\nt")]
    [InlineData("one\ntwo", 0, 4, 1, 1, 1, 5, 0, 4, "one\n")]
    public void Code_points_become_lines_columns_and_offsets_in_UTF_16(
        string text, int start, int end, int startLine, int startColumn, int endLine, int endColumn, int offset, int length, string snippet)
    {
        var region = new TextRegions(text).Of(start, end)!;

        Assert.Equal((startLine, startColumn, endLine, endColumn), ((int)region["startLine"]!, (int)region["startColumn"]!, (int)region["endLine"]!, (int)region["endColumn"]!));
        Assert.Equal((offset, length, snippet), ((int)region["charOffset"]!, (int)region["charLength"]!, (string)region["snippet"]!["text"]!));
        Assert.Equal(snippet, text.Substring(offset, length));
    }

    [Theory]
    [InlineData(-1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 6)]
    public void A_span_that_the_text_does_not_have_has_no_region(int start, int end) => Assert.Null(new TextRegions("🌊tide").Of(start, end));
}
