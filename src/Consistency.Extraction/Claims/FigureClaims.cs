using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
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
    public static IEnumerable<Claim> Of(Reading reading, IReadOnlySet<FoundQuantity> taken)
    {
        var wordings = new FigureWordings(reading);
        foreach (var quantity in reading.Quantities.Where(q => !taken.Contains(q) && !IsPronoun(reading.Document, q)))
        {
            if (wordings.Around(quantity.FirstToken, quantity.EndToken) is { Length: > 0 } wording)
            {
                yield return reading.ClaimOver(
                    quantity.FirstToken, Math.Max(quantity.EndToken, quantity.EndCounted), Number, new Subject(wording), new ClaimValue.OfQuantity(quantity.Quantity));
            }
        }

        foreach (var time in reading.Times.Where(t => t.Time is not null))
        {
            if (wordings.Around(time.FirstToken, time.EndToken) is { Length: > 0 } wording)
                yield return reading.ClaimOver(time.FirstToken, time.EndToken, Date, new Subject(wording), new ClaimValue.OfTime(time.Time!));
        }
    }

    /// <summary>"one of the largest" counts nothing.</summary>
    private static bool IsPronoun(Document document, FoundQuantity quantity) => document.Tokens[quantity.FirstToken].Lower is "one";
}
