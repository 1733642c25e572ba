using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Verbs that say by how much something changed: what "more than doubled" rose by more than 100 percent.</summary>
internal static class Multiples
{
    private const string Percent = "%";

    public static IEnumerable<FoundQuantity> In(Reading reading)
    {
        var tokens = reading.Document.Tokens;
        for (var i = 1; i < tokens.Length; i++)
        {
            // "Doubled down", "doubled as a store".
            if (tokens[i].Kind != TokenKind.Word || Contrasts.ChangeOf(tokens[i].Word) is not { } change || reading.Text.Is(i + 1, "down") || reading.Text.Is(i + 1, "as") || reading.Text.Is(i + 1, "up"))
                continue;
            var bound = !reading.Text.Is(i - 1, "than") ? Bound.About : reading.Text.Is(i - 2, "more") ? Bound.MoreThan : Bound.LessThan;
            var quantity = new Quantity((double)Math.Abs(change), Bound: bound, Trend: change > 0 ? Trend.Up : Trend.Down, Unit: Percent);
            yield return new FoundQuantity(i, i + 1, i, i + 1, quantity, QuantityKind.Percent, i + 1, i + 1);
        }
    }
}
