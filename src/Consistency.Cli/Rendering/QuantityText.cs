using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>A quantity in words: "at least 1,200 km".</summary>
internal static class QuantityText
{
    public static string Of(Quantity quantity)
    {
        var number = Number(quantity.Value);
        var bounded = quantity.Bound switch
        {
            Bound.About => $"about {number}",
            Bound.AtLeast => $"at least {number}",
            Bound.MoreThan => $"more than {number}",
            Bound.AtMost => $"at most {number}",
            Bound.LessThan => $"less than {number}",
            Bound.Range => $"{number} to {Number(quantity.Upper)}",
            _ => number,
        };
        return quantity.Unit switch
        {
            "" => bounded,
            "%" => bounded + "%",
            _ => $"{bounded} {quantity.Unit}",
        };
    }

    private static string Number(double value) =>
        Math.Abs(value) < 1e15 ? value.ToString("#,0.##########", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);
}
