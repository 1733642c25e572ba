using System.Globalization;
using Consistency.Model;

namespace Consistency.Oracle.Tests.Solving;

/// <summary>
/// The strict reading of a worded count, from the definition's table and in exact decimals. Written apart from the engine's reader,
/// so that neither can hide the other's slip.
/// </summary>
/// <param name="Lower">Never below zero.</param>
/// <param name="Upper">Null where there is no ceiling.</param>
internal readonly record struct StrictReading(decimal Lower, bool LowerOpen, decimal? Upper, bool UpperOpen)
{
    private const decimal LiteralBelow = 100, AboutShare = 0.10m, MostRoundingShare = 0.05m;

    /// <param name="literal">Whether the property's bare numbers are themselves, as scores are.</param>
    public static StrictReading Of(Quantity quantity, bool literal)
    {
        var value = Exact(quantity.Value);
        return quantity.Bound switch
        {
            Bound.AtLeast => new(value, false, null, true),
            Bound.MoreThan => new(value, true, null, true),
            Bound.AtMost => new(0, false, value, false),
            Bound.LessThan => new(0, false, value, true),
            Bound.Range => new(value, false, Exact(quantity.Upper!.Value), false),
            // The table says nothing of the ends of "10% either way"; an end that is named counts, as in a range.
            Bound.About => new(value - About(value), false, value + About(value), false),
            _ => Bare(value, literal),
        };
    }

    /// <summary>Ten units of the last digit that is not a trailing zero are the most.</summary>
    private static decimal About(decimal value) => value == 0 ? 0 : Math.Min(value * AboutShare, 10 * Math.Max(LastSignificant(value), 1));

    private static StrictReading Bare(decimal value, bool literal)
    {
        var half = literal || value < LiteralBelow ? 0 : Math.Min(LastSignificant(value) / 2, value * MostRoundingShare);
        return half == 0 ? new(value, false, value, false) : new(value - half, true, value + half, true);
    }

    /// <summary>The unit of the last digit that is not a trailing zero; zero where it is the ones digit, as nothing is rounded then.</summary>
    private static decimal LastSignificant(decimal value)
    {
        var digits = value.ToString("0", CultureInfo.InvariantCulture);
        if (value != decimal.Truncate(value))
            throw new ArgumentException($"The table does not say how {value} is read.", nameof(value));
        var zeros = digits.Length - digits.TrimEnd('0').Length;
        return zeros == 0 ? 0 : decimal.Parse("1" + new string('0', zeros), CultureInfo.InvariantCulture);
    }

    /// <summary>The decimal that a person wrote, from the shortest that names the double.</summary>
    private static decimal Exact(double value) =>
        decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
}
