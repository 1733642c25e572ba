using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Claims;

/// <summary>Tells numbers out of a fixed most, "4.9/10" or "58 out of 100", from other shares; those out of a hundred are per cent, and so is "more than half".</summary>
internal static class Scores
{
    private const string Hundred = "100";

    private const string Percent = "%";

    /// <summary>The most that it is out of; null where it is no score, or a percentage.</summary>
    public static string? OutOf(Document document, FoundQuantity quantity) => Most(document, quantity) is { } most and not Hundred ? most : null;

    /// <summary>The quantity, as a percentage where it is out of a hundred, or a share in words: a bare "half" is about 50 percent.</summary>
    public static FoundQuantity AsPercentage(Document document, FoundQuantity quantity)
    {
        var isShare = IsShareInWords(document, quantity);
        if (!isShare && Most(document, quantity) != Hundred)
            return quantity;
        var percentage = quantity.Quantity with { Value = Math.Round(quantity.Quantity.Value * 100, 6), Unit = Percent };
        return quantity with { Quantity = isShare && percentage.Bound == Bound.Exact ? percentage with { Bound = Bound.About } : percentage };
    }

    private static bool IsShareInWords(Document document, FoundQuantity quantity) =>
        quantity.Quantity is { Unit: "", Upper: null, Value: > 0 and < 1 } && document.Tokens[quantity.FirstAmount].Kind == TokenKind.Word;

    private static string? Most(Document document, FoundQuantity quantity)
    {
        if (quantity.Quantity.Unit.Length > 0 || quantity.Quantity.Upper is not null)
            return null;
        for (var i = quantity.FirstAmount + 1; i < quantity.EndAmount - 1; i++)
        {
            if (document.Tokens[i].Lower is "/" or "⁄" or "of")
                return document.Tokens[quantity.EndAmount - 1].Lower;
        }

        return null;
    }
}
