using Consistency.Extraction.Quotations;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>One claim for each quotation whose speaker is known: these were the very words.</summary>
internal static class QuoteClaims
{
    private const string Property = "quote";

    // One word in quotation marks is a distance kept, not a remark.
    private const int FewestWords = 2;

    public static IEnumerable<Claim> Of(Reading reading)
    {
        foreach (var quotation in reading.Quotations.Where(q => !q.Nested))
        {
            var speakers = reading.SpeakersAt(quotation.FirstToken);
            if (speakers.Count == 0 || speakers[^1].Length == 0)
                continue;
            var (first, end) = Inside(reading.Document, quotation);
            if (Words(reading.Document, first, end) < FewestWords)
                continue;
            var statement = reading.Document.Slice(first, end).TrimEnd(',', ' ');
            yield return reading.ClaimOver(quotation.FirstToken, quotation.EndToken, Property, new Subject(speakers[^1]), new ClaimValue.OfStatement(statement));
        }
    }

    private static (int First, int End) Inside(Document document, Quotation quotation) => (
        quotation.FirstToken + 1,
        document.Tokens[quotation.EndToken - 1].Kind == TokenKind.Quote ? quotation.EndToken - 1 : quotation.EndToken);

    private static int Words(Document document, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end && words < FewestWords; i++)
            words += document.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        return words;
    }
}
