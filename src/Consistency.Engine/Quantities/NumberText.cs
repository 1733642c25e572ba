using System.Globalization;
using Consistency.Model;

namespace Consistency.Engine.Quantities;

/// <summary>Writes quantities as an editor would: "up to 40,000", "7.8 million km".</summary>
internal static class NumberText
{
    private static readonly (double Size, string Name)[] Scales = [(1e12, "trillion"), (1e9, "billion"), (1e6, "million")];

    public static string Of(Quantity quantity)
    {
        var text = quantity.Bound switch
        {
            Bound.About => $"about {Number(quantity.Value)}",
            Bound.AtLeast => $"at least {Number(quantity.Value)}",
            Bound.MoreThan => $"more than {Number(quantity.Value)}",
            Bound.AtMost => $"at most {Number(quantity.Value)}",
            Bound.LessThan => $"fewer than {Number(quantity.Value)}",
            Bound.Range => $"{Number(quantity.Value)} to {Number(quantity.Upper ?? quantity.Value)}",
            _ => Number(quantity.Value),
        };
        var moved = quantity.Trend switch { Trend.Up => "up " + text, Trend.Down => "down " + text, _ => text };
        return In(moved, quantity.Unit);
    }

    /// <summary>A number in words, with its unit.</summary>
    public static string In(string number, string unit) => unit switch { "" => number, "%" => number + "%", _ => $"{number} {unit}" };

    public static string Number(double value)
    {
        foreach (var (size, name) in Scales)
        {
            var scaled = value / size;
            if (Math.Abs(scaled) is >= 1 and < 1000 && Math.Round(scaled, 3) == scaled)
                return $"{Plain(scaled)} {name}";
        }

        return Plain(value);
    }

    private static string Plain(double value) => value.ToString(Math.Abs(value) < 1e15 ? "#,##0.############" : "R", CultureInfo.InvariantCulture);
}
