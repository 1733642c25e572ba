using Consistency.Checking.Reading.Readable;
using Consistency.Model;
using Consistency.RulePacks;

namespace Consistency.Checking.Tests.Readable;

/// <summary>Reads pages and Markdown, and finds what was read in them.</summary>
internal static class Pages
{
    private static readonly Lazy<Model.Packs.RulePack> Pack = new(() => new RulePackCatalog().Compile([RulePackCatalog.DefaultName]));

    public static string Words(string page, bool isXml = false) => HtmlText.Read(page, isXml, CancellationToken.None).Text.Text;

    public static ExtractAnswer Extract(string text, string mediaType) => ConsistencyChecker.Extract([new Report("r", text, MediaType: mediaType)], Pack.Value);

    /// <summary>Asserts that each readable character stands where it is said to: it is there as such, or a reference or escape is.</summary>
    public static void AssertPlaced(ReadableText readable, string source)
    {
        var (words, sent) = (readable.Text.EnumerateRunes().ToList(), source.EnumerateRunes().ToList());
        var last = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var (start, end) = (readable.StartOf(i), readable.EndOf(i + 1));
            if (words[i].Value == '\n' && end <= start)
                continue;
            Assert.True(start >= last && end > start && end <= sent.Count, $"{i}: {start}-{end}");
            var there = string.Concat(sent[start..end]);
            Assert.True(there == $"{words[i]}" || there.StartsWith('&') || (words[i].Value == ' ' && string.IsNullOrWhiteSpace(there)), $"{i}: “{words[i]}” is “{there}” there");
            last = start;
        }
    }

    /// <summary>Asserts that the first and the last word of each claim's quote stand where its evidence starts and ends, and numbers where they do.</summary>
    public static void AssertPlaced(ExtractAnswer answer, string source)
    {
        var sent = source.EnumerateRunes().ToList();
        string At(int start, int end) => System.Net.WebUtility.HtmlDecode(string.Concat(sent[start..end]));
        Assert.NotEmpty(answer.Claims);
        foreach (var evidence in answer.Claims.Select(c => c.Evidence!))
        {
            var (there, quote) = (At(evidence.Start, evidence.End), evidence.Quote.Split([' ', '\n', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith(quote[0][..1], there, StringComparison.Ordinal);
            Assert.EndsWith(quote[^1][^1..], there, StringComparison.Ordinal);
        }

        Assert.All(answer.Claims, c => Assert.Equal($"r:{c.Evidence!.Start}-{c.Evidence.End}", string.Join(':', c.Id.Split(':')[..2])));
    }
}
