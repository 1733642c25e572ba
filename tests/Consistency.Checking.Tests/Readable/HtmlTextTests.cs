using System.Diagnostics;
using Consistency.Checking.Reading.Readable;
using Consistency.Model;

namespace Consistency.Checking.Tests.Readable;

public class HtmlTextTests
{
    private const string Html = "text/html";

    private const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset=utf-8><title>Storm at Marrow Bay – Harbour Gazette</title>
        <meta property="og:title" content="Storm at Marrow Bay"><meta property="og:site_name" content="Harbour &amp; Gazette">
        <meta property="article:published_time" content="2031-03-06T08:00:00+01:00"><link rel=canonical href="https://example.org/storm">
        <style>p { margin: 12px }</style><script>var killed = "<p>99 people were killed.</p>";</script></head>
        <body><header><h1>Harbour Gazette 🚢</h1></header><nav><ul><li>88 people were killed.</ul></nav>
        <main><article><header><h1>Storm at <em>Marrow</em> Bay</h1></header>
        <p>The storm 🌊 killed <b>1</b>7&nbsp;people on <i>Monday</i>, Governor Ana Reis said.
        <!-- 77 people were killed. --><p hidden>66 people were killed.</p>
        <p>&ldquo;At least <a href="/x?a=1&b=2">300 houses</a> were destroyed,&rdquo; she told reporters&hellip;
        <table><tr><td>Injured<td>40 people were injured.</table>
        <ul><li>About 2,000 people were evacuated.<li>Mayor Jon Marsh is 54.</ul>
        <figure><img src=a.jpg alt="55 people were killed."><figcaption>5 boats sank in the harbour.</figcaption></figure>
        <aside>44 people were killed.</aside><footer>33 people were killed.</footer></article></main>
        <footer>22 people were killed.</footer></body></html>
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Everything_read_in_a_page_is_placed_in_the_page_as_sent(string newline)
    {
        var page = Page.ReplaceLineEndings(newline);
        var answer = Pages.Extract(page, Html);

        Pages.AssertPlaced(HtmlText.Read(page, isXml: false, CancellationToken.None).Text, page);
        Pages.AssertPlaced(answer, page);
        Assert.Empty(answer.Problems);
        var killed = Assert.Single(answer.Claims, c => c.Property == "killed");
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(17)), killed.Value);
        var sent = page.EnumerateRunes().ToList();
        var quantity = Assert.Single(answer.Quantities, q => q.Quantity.Value == 17);
        Assert.StartsWith("1</b>7", string.Concat(sent[quantity.Start..quantity.End]), StringComparison.Ordinal);
        Assert.Contains(answer.Attributions, a => string.Concat(sent[a.CueStart..a.CueEnd]) == "said");
        Assert.Contains(answer.Times, t => string.Concat(sent[t.Start..t.End]).Contains("Monday", StringComparison.Ordinal));
        Assert.Equal([5, 17, 40, 54, 300, 2000], answer.Quantities.Select(q => q.Quantity.Value).Order());
    }

    [Fact]
    public void A_page_says_what_the_sender_does_not()
    {
        var source = Assert.Single(Pages.Extract(Page, Html).Claims.Select(c => c.Source).Distinct());
        var given = HtmlText.Read(Page, isXml: false, CancellationToken.None).Facts.Fill(new Report("r", Page, "Mine", "Me", "https://example.org/me", Html, DateTimeOffset.UnixEpoch));

        Assert.Equal(
            new Source("r", "Storm at Marrow Bay", "Harbour & Gazette", "https://example.org/storm", new DateTimeOffset(2031, 3, 6, 8, 0, 0, TimeSpan.FromHours(1))), source);
        Assert.Equal(("Mine", "Me", "https://example.org/me", DateTimeOffset.UnixEpoch), (given.Title, given.Publisher, given.Url, given.PublishedAt));
    }

    [Theory]
    [InlineData("<title>A &amp; B</title><h1>C</h1><p>x", "A & B")]
    [InlineData("<h1>A <b>B</b></h1><p>x", "A B")]
    [InlineData("<meta property=og:title content=A><title>B</title>x", "A")]
    public void The_title_is_the_best_there_is(string page, string title) =>
        Assert.Equal(title, HtmlText.Read(page, isXml: false, CancellationToken.None).Facts.Fill(new Report("r", page)).Title);

    [Theory]
    [InlineData("<time datetime=2031-03-06>6 March</time>")]
    [InlineData("<meta name=date content='2031-03-06T00:00:00Z'>")]
    [InlineData("<meta itemprop=datePublished content='2031-03-06T00:00:00.000Z'>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\": [{}, {\"datePublished\": \"2031-03-06\", \"publisher\": {\"name\": \"G\"}}]}</script>")]
    [InlineData("<script type='application/ld+json'>{{{</script><meta name=date content=soon><time datetime=2031-03-06>")]
    public void The_time_of_publication_is_found(string page) => Assert.Equal(
        new DateTimeOffset(2031, 3, 6, 0, 0, 0, TimeSpan.Zero),
        HtmlText.Read(page, isXml: false, CancellationToken.None).Facts.Fill(new Report("r", page)).PublishedAt);

    [Theory]
    [InlineData("<p>a<p>b", "a\n\nb")]
    [InlineData("<p>a <b>b</b>c<i>d</i>", "a bcd")]
    [InlineData("a<br>b</br>c", "a\nb\nc")]
    [InlineData("<table><tr><td>a<td>b<tr><th>c</table>d", "a\n\nb\n\nc\n\nd")]
    [InlineData("<dl><dt>a<dd>b</dl>", "a\n\nb")]
    [InlineData("  a \r\n\t b  ", "a b")]
    [InlineData("<pre>a\n  b</pre>", "a\n  b")]
    [InlineData("&lt;b&gt; &amp;amp; &#x1F30A;&#8217; &notit; &bogus; & &#; AT&T", "<b> &amp; 🌊’ ¬it; &bogus; & &#; AT&T")]
    [InlineData("&#128;&#0;&#xD800;", "€\ufffd\ufffd")]
    [InlineData("a<script>b</script><style>c</style><noscript>d</noscript><template>e</template>f", "af")]
    [InlineData("<p style='display : none'>a</p><p aria-hidden=true>b</p><div role=navigation>c</div>d", "d")]
    [InlineData("<p>a <del>b</del><ins>c</ins>", "a c")]
    [InlineData("<form><p>a</p><input value=b><button>c</button></form>", "a")]
    [InlineData("<svg><title>a</title><style/><text>b</text></svg>c", "c")]
    [InlineData("<p hidden>a<p>b", "b")]
    [InlineData("a < b and c <d", "a < b and c")]
    [InlineData("<b>a<p>b</b>c", "a\n\nbc")]
    [InlineData("<td><aside>a</td>b</aside>c", "bc")]
    [InlineData("</p></div></td>a", "a")]
    [InlineData("a<!-- b -- c -->d<![CDATA[e]]>f<?g?>h", "adfh")]
    [InlineData("a<!-- b", "a")]
    [InlineData("a<p title=\"b", "a")]
    [InlineData("<script>a", "")]
    [InlineData("", "")]
    public void What_is_read_is_what_a_reader_sees(string page, string words)
    {
        var text = HtmlText.Read(page, isXml: false, CancellationToken.None).Text;

        Assert.Equal(words, text.Text.TrimEnd());
        Pages.AssertPlaced(text, page);
    }

    [Theory]
    [InlineData("<body>a<main>b</main>c", "b")]
    [InlineData("<body>a<div role=main>b</div>c", "b")]
    [InlineData("<body>aaaa<article>bbbb</article>", "bbbb")]
    [InlineData("<main>a long list of stories<article>b</article><article>c</article></main>", "a long list of stories\n\nb\n\nc")]
    [InlineData("<main></main>a", "a")]
    [InlineData("<article hidden>b</article>a", "a")]
    public void The_article_is_read_and_not_what_is_around_it(string page, string words) => Assert.Equal(words, Pages.Words(page).TrimEnd());

    [Fact]
    public void In_XHTML_elements_end_themselves()
    {
        Assert.Equal("a\n\nb c", Pages.Words("<?xml version='1.0'?><html><head><title/><script src='x'/></head><body><p/>a<div hidden=''/><p>b<![CDATA[ c]]></p></body></html>", isXml: true));
        Assert.Empty(Pages.Words("<title/>a"));
    }

    [Theory]
    [InlineData("<script>var x = 1</script><nav>Home</nav>")]
    [InlineData("<p hidden>17 people were killed.")]
    public void A_page_without_words_is_a_problem(string page)
    {
        var answer = Pages.Extract(page, Html);

        var problem = Assert.Single(answer.Problems);
        Assert.Equal(("reports[0].text", ProblemReason.TextNotRead), (problem.Field, problem.Reason));
        Assert.StartsWith("There are no words to read", problem.Message, StringComparison.Ordinal);
        Assert.Equal(problem.Message[..20], Assert.Single(answer.Coverage).Problem[..20]);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a b=c><p>")]
    [InlineData("<table><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<svg>")]
    [InlineData("<i></b>")]
    [InlineData("<article>")]
    [InlineData("<h1></h1>")]
    [InlineData("&amp")]
    [InlineData("<")]
    public void Nesting_without_end_is_read(string tag)
    {
        var watch = Stopwatch.StartNew();
        var page = string.Concat(Enumerable.Repeat(tag, 1_000_000 / tag.Length)) + "</div>";

        Pages.AssertPlaced(HtmlText.Read(page, isXml: false, CancellationToken.None).Text, page);

        // A square of a million would take hours: this is no measure but ends such a run.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2));
    }

    [Fact]
    public void Damaged_pages_are_read_in_place()
    {
        var random = new Random(1);
        var sound = Page.EnumerateRunes().Select(r => r.ToString()).ToList();
        string[] marks = ["<", "\"", "&#", ">", "<!--", "</p>", "<article>", "<![CDATA["];
        for (var i = 0; i < 2_000; i++)
        {
            var runes = sound.ToList();
            runes.RemoveRange(random.Next(runes.Count - 20), random.Next(20));
            runes.Insert(random.Next(runes.Count), marks[i % marks.Length]);
            var page = string.Concat(runes);
            Pages.AssertPlaced(HtmlText.Read(page, i % 2 == 0, CancellationToken.None).Text, page);
        }
    }
}
