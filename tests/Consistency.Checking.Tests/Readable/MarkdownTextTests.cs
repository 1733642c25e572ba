using Consistency.Checking.Reading.Readable;
using Consistency.Model;

namespace Consistency.Checking.Tests.Readable;

public class MarkdownTextTests
{
    private const string Markdown = "text/markdown";

    private const string Text = """
        ---
        title: "A 🚢: lost"
        publisher: Harbour Gazette
        date: 2031-03-06
        ---
        # Storm 🌊 at *Marrow* Bay

        The storm killed 1**7** people on
        Monday, [Governor Ana Reis](https://example.org/88) said. ![99 people were killed](a.png)

        > At least 300 houses
        > were destroyed, she said.

        * About 2,000 people were evacuated.
        * Mayor Jon Marsh is 54.

        | What | How many |
        |------|----------|
        | Hurt | 40 people were injured. |

        ```
        66 people were killed.
        ```
        <div>55 people were killed.</div>
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Everything_read_in_Markdown_is_placed_in_the_text_as_sent(string newline)
    {
        var text = Text.ReplaceLineEndings(newline);
        var answer = Pages.Extract(text, Markdown);

        Pages.AssertPlaced(answer, text);
        Assert.Empty(answer.Problems);
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17)), Assert.Single(answer.Claims, c => c.Property == "killed").Value);
        Assert.Equal([17, 40, 54, 300, 2000], answer.Quantities.Select(q => q.Quantity.Value).Order());
        Assert.Equal(
            new Source("r", "A 🚢: lost", "Harbour Gazette", "", new DateTimeOffset(2031, 3, 6, 0, 0, 0, TimeSpan.Zero)),
            Assert.Single(answer.Claims.Select(c => c.Source).Distinct()));
    }

    [Theory]
    [InlineData("a\nb  \nc", "a b\nc")]
    [InlineData("A\n=\nb **c**d _e_ `f g`", "A\n\nb cd e f g")]
    [InlineData("[a b](c \"d\") [e][f] <http://g> ![h](i)\n\n[f]: j", "a b e")]
    [InlineData("1\\. a \\*b\\* &amp; &lt;c&gt; 🌊&nbsp;d", "1. a *b* & <c> 🌊\u00a0d")]
    [InlineData("~~17~~ 18 people[^1]\n\n[^1]: note", "18 people")]
    [InlineData("a|b\n-|-\n1|2\\|3", "a\n\nb\n\n1\n\n2|3")]
    [InlineData("| a | b |\n|---|:-:|\n| 1 c | *2* d |", "a\n\nb\n\n1 c\n\n2 d")]
    [InlineData("> a\n> * b\n>   c\n\n1. d", "a\n\nb c\n\nd")]
    [InlineData("a <b>c</b><br>d\n\n<p>e</p>\n\n    f", "a c\nd")]
    [InlineData("", "")]
    public void What_is_read_is_its_words(string source, string words)
    {
        var text = MarkdownText.Read(source)!;

        Assert.Equal(words, text.Text.TrimEnd());
        Pages.AssertPlaced(text, source);
    }

    [Fact]
    public void Front_matter_that_is_no_YAML_is_text() => Assert.Contains(
        Pages.Extract("---\ntitle: Storm: what we know\n---\n17 people were killed.\n", Markdown).Claims, c => c.Property == "killed");

    [Theory]
    [InlineData("![a](")]
    [InlineData("[^a]")]
    [InlineData("[a]: b\n\n")]
    [InlineData("> ")]
    [InlineData("* a *b ")]
    [InlineData("[")]
    public void Marks_without_end_are_a_problem(string mark)
    {
        var problem = Assert.Single(Pages.Extract(string.Concat(Enumerable.Repeat(mark, 1_000_000 / mark.Length)), Markdown).Problems);

        Assert.Equal(("reports[0].text", ProblemReason.TextNotRead), (problem.Field, problem.Reason));
        Assert.StartsWith("A paragraph of the Markdown has more than 500 marks", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Code_alone_is_a_problem() =>
        Assert.StartsWith("There are no words", Assert.Single(Pages.Extract("```\n17 people were killed.\n```", Markdown).Problems).Message, StringComparison.Ordinal);
}
