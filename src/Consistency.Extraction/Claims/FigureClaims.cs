using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>
/// One claim for each number or date that no vocabulary knows what to make of: its subject is the wording around it, so that
/// two reports that say the same with different numbers are found.
/// </summary>
internal static class FigureClaims
{
    private const string Number = "figure";

    private const string Date = "dated";

    /// <param name="taken">The numbers that other claims were made of.</param>
    /// <param name="takenTimes">The dates that other claims were made of.</param>
    public static IEnumerable<Claim> Of(Reading reading, IReadOnlySet<FoundQuantity> taken, IReadOnlySet<FoundTime> takenTimes)
    {
        var wordings = new FigureWordings(reading);
        var quoted = Quoted(reading);
        foreach (var quantity in reading.Quantities.Where(q => !taken.Contains(q) && !quoted[q.FirstToken] && !IsPronoun(reading.Document, q)))
        {
            if (wordings.Around(quantity.FirstToken, quantity.EndToken) is { Length: > 0 } wording)
            {
                yield return reading.ClaimOver(
                    quantity.FirstToken, Math.Max(quantity.EndToken, quantity.EndCounted), Number, new Subject(wording), new ClaimValue.OfQuantity(quantity.Quantity));
            }
        }

        foreach (var time in reading.Times.Where(t => t.Time is not null && !takenTimes.Contains(t) && !quoted[t.FirstToken]))
        {
            if (wordings.Around(time.FirstToken, time.EndToken) is { Length: > 0 } wording)
                yield return reading.ClaimOver(time.FirstToken, time.EndToken, Date, new Subject(wording), new ClaimValue.OfTime(time.Time!));
        }
    }

    /// <summary>Which tokens stand in remarks: those are compared with each other as they are, numbers and all.</summary>
    private static bool[] Quoted(Reading reading)
    {
        var quoted = new bool[reading.Document.Tokens.Count];
        foreach (var quotation in reading.Quotations.Where(q => QuoteClaims.IsWhole(reading, q)))
            quoted.AsSpan(quotation.FirstToken, quotation.EndToken - quotation.FirstToken).Fill(true);
        return quoted;
    }

    /// <summary>"one of the largest" counts nothing.</summary>
    private static bool IsPronoun(Document document, FoundQuantity quantity) => document.Tokens[quantity.FirstToken].Lower is "one";
}
