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

    private const int WholeWords = 6;

    public static IEnumerable<Claim> Of(Reading reading)
    {
        foreach (var quotation in reading.Quotations.Where(q => !q.Nested))
        {
            var speakers = reading.SpeakersAt(quotation.FirstToken);
            if (speakers.Count == 0 || speakers[^1].Length == 0)
                continue;
            var (first, end) = Inside(reading.Document, quotation);
            if (Words(reading.Document, first, end, FewestWords) < FewestWords)
                continue;
            var statement = reading.Document.Slice(first, end).TrimEnd(',', ' ');
            yield return reading.ClaimOver(quotation.FirstToken, quotation.EndToken, Property, new Subject(speakers[^1]), new ClaimValue.OfStatement(statement));
        }
    }

    /// <summary>Whether a quotation is a remark long enough that its other wordings are told by their words.</summary>
    public static bool IsWhole(Reading reading, Quotation quotation) =>
        !quotation.Nested && reading.SpeakersAt(quotation.FirstToken) is [.., { Length: > 0 }]
        && Words(reading.Document, quotation.FirstToken, quotation.EndToken, WholeWords) >= WholeWords;

    private static (int First, int End) Inside(Document document, Quotation quotation) => (
        quotation.FirstToken + 1,
        document.Tokens[quotation.EndToken - 1].Kind == TokenKind.Quote ? quotation.EndToken - 1 : quotation.EndToken);

    private static int Words(Document document, int first, int end, int most)
    {
        var words = 0;
        for (var i = first; i < end && words < most; i++)
            words += document.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        return words;
    }
}
