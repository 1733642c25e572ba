using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quotations;

/// <summary>Finds what stands between quotation marks, in time linear in the text. Thread-safe.</summary>
/// <remarks>
/// Double marks and guillemets that nothing closes end with their paragraph; single ones are then taken for apostrophes. Where the next
/// paragraph opens with a mark again, the quotation goes on there.
/// </remarks>
internal static class QuotationStage
{
    public static IReadOnlyList<Quotation> Find(Document document)
    {
        var found = new List<Quotation>();
        var reader = new QuoteMarkReader(document);
        var sentences = document.Sentences;
        var goesOn = false;
        for (var s = 0; s < sentences.Length;)
        {
            var end = s;
            while (end < sentences.Length && sentences[end].Paragraph == sentences[s].Paragraph)
                end++;
            var paragraph = new ParagraphQuotes(document, reader, sentences[s].FirstToken, sentences[end - 1].EndToken);
            goesOn = paragraph.Find(found, goesOn);
            s = end;
        }

        found.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return found;
    }
}
