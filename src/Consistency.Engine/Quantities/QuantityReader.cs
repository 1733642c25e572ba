using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Reads worded numbers as intervals, by a pack's policy.</summary>
internal static class QuantityReader
{
    // Beyond this a double has no exact decimal; such numbers are taken as they are, and no reading narrows their bounds.
    private const double DecimalLimit = 7e27;

    // "About 58.57" is within so many units of the last digit that counts: nobody gives hundredths who does not know the tenths.
    private const int MostAboutUnits = 10;

    /// <summary>The strict and the tension reading in the unit's base; the tension reading lies within the strict one.</summary>
    public static Reading Read(Quantity quantity, PropertyDefinition property, Unit unit, ReadingPolicy policy) =>
        Read(quantity.Value, quantity.Upper, quantity.Bound, quantity.Trend, property, unit, policy);

    /// <summary>Likewise, of a number that is no object of its own.</summary>
    public static Reading Read(double value, double? upper, Bound bound, Trend trend, PropertyDefinition property, Unit unit, ReadingPolicy policy)
    {
        var reading = Math.Abs(value) > DecimalLimit || Math.Abs(upper ?? 0) > DecimalLimit
            ? ReadHuge(value, upper, bound, property, unit)
            : bound == Bound.Range && unit.Factor == 1 && IsPlain(value) && IsPlain(upper ?? 0)
            ? Same(Interval.Closed(value, upper ?? 0))
            : ReadDecimal((decimal)value, (decimal)(upper ?? 0), bound, property, unit, policy);
        return trend == Trend.Down ? new Reading(reading.Strict.Negated(), reading.Tension.Negated()) : reading;
    }

    /// <summary>The figure itself, whatever its bound, in the unit's base.</summary>
    public static Figure FigureOf(Quantity quantity, Unit unit) => FigureOf(quantity.Value, quantity.Upper, quantity.Trend, unit);

    /// <summary>Likewise, of a number that is no object of its own.</summary>
    public static Figure FigureOf(double value, double? toUpper, Trend trend, Unit unit)
    {
        var lower = InBase(value, unit);
        var upper = toUpper is { } u ? InBase(u, unit) : lower;
        // From zero, as a negative zero would be written differently.
        return trend == Trend.Down ? new Figure(0 - upper, 0 - lower) : new Figure(lower, upper);
    }

    private static Reading ReadHuge(double number, double? toUpper, Bound bound, PropertyDefinition property, Unit unit)
    {
        var value = InBase(number, unit);
        return bound switch
        {
            Bound.AtLeast or Bound.MoreThan => Same(From(value, bound == Bound.MoreThan)),
            Bound.AtMost or Bound.LessThan => Same(UpTo(value, bound == Bound.LessThan, property)),
            _ => Same(Interval.Closed(value, toUpper is { } upper ? InBase(upper, unit) : value)),
        };
    }

    /// <summary>Whether a double is a whole or a half number that small that its decimal is the same: no need to go through it.</summary>
    private static bool IsPlain(double value) => Math.Abs(value) < 1e14 && Math.Floor(value * 2) == value * 2;

    private static Interval From(double value, bool open) => new(value, open, double.PositiveInfinity, true);

    /// <summary>A count has zero for its floor, and nothing below it: "fewer than 0" can be no more than 0.</summary>
    private static Interval UpTo(double value, bool open, PropertyDefinition property) =>
        !property.Count ? new Interval(double.NegativeInfinity, true, value, open)
        : value <= 0 ? Interval.Point(0)
        : new Interval(0, false, value, open);

    private static Reading ReadDecimal(decimal value, decimal upper, Bound bound, PropertyDefinition property, Unit unit, ReadingPolicy policy)
    {
        double At(decimal v) => Scale(v, unit.Factor);
        switch (bound)
        {
            case Bound.Range:
                return Same(Interval.Closed(At(value), At(upper)));
            case Bound.About:
                var slack = value == 0 ? 0 : Math.Min(Math.Abs(value) * policy.AboutShare, MostAboutUnits * LastDigit(value));
                return Same(Interval.Closed(At(value - slack), At(value + slack)));
            case Bound.AtLeast or Bound.MoreThan:
                var strict = From(At(value), bound == Bound.MoreThan);
                return value <= 0 ? Same(strict) : new Reading(strict, strict with { Upper = At(NextRound(value)), UpperOpen = false });
            case Bound.AtMost or Bound.LessThan:
                var below = UpTo(At(value), bound == Bound.LessThan, property);
                return value <= 0 ? Same(below) : new Reading(below, below with { Lower = At(value * policy.CeilingFloorShare), LowerOpen = false });
            default:
                var half = HalfUnit(value, property, unit, policy);
                if (policy.Tolerance > 0)
                    half = Math.Max(half, Math.Abs(value) * policy.Tolerance / 2);
                var (lower, higher) = (At(value - half), At(value + half));
                return Same(lower < higher ? Interval.Open(lower, higher) : Interval.Point(At(value)));
        }
    }

    /// <summary>Half a unit of the last digit that counts; 0 where a bare number is itself.</summary>
    private static decimal HalfUnit(decimal value, PropertyDefinition property, Unit unit, ReadingPolicy policy)
    {
        if (property.Literal || value == 0)
            return 0;
        if (unit.Rounding)
            return LastDigitShown(value) / 2;
        var least = unit.Measured ? LastDigitShown(value) / 2 : 0;
        if (Math.Abs(value) < policy.LiteralBelow)
            return least;
        var lastDigit = LastDigit(value);
        return lastDigit == 1 ? least : Math.Max(least, Math.Min(lastDigit / 2, Math.Abs(value) * policy.MaximumRoundingShare));
    }

    private static decimal LastDigit(decimal value) => value == decimal.Truncate(value) ? LastSignificantDigit(value) : LastDigitShown(value);

    private static decimal LastDigitShown(decimal value)
    {
        var unit = 1m;
        for (var rest = Math.Abs(value); rest != decimal.Truncate(rest); rest *= 10)
            unit /= 10;
        return unit;
    }

    private static decimal LastSignificantDigit(decimal integer)
    {
        var unit = 1m;
        while (integer % (unit * 10) == 0)
            unit *= 10;
        return unit;
    }

    /// <summary>The next number above with one significant digit: 13 million to 20 million.</summary>
    private static decimal NextRound(decimal value)
    {
        var power = 1m;
        while (value >= power * 10)
            power *= 10;
        while (value < power)
            power /= 10;
        return (decimal.Floor(value / power) + 1) * power;
    }

    private static double InBase(double value, Unit unit) =>
        unit.Factor == 1 && IsPlain(value) ? value + 0.0
        : Math.Abs(value) > DecimalLimit ? Math.Clamp(value * (double)unit.Factor, double.MinValue, double.MaxValue) : Scale((decimal)value, unit.Factor);

    private static double Scale(decimal value, decimal factor) =>
        factor == 1 ? (double)value : (double)Math.Abs(value) * (double)factor < DecimalLimit ? (double)(value * factor) : (double)value * (double)factor;

    private static Reading Same(Interval interval) => new(interval, interval);
}

/// <summary>What a worded number is read as.</summary>
/// <param name="Strict">For contradictions.</param>
/// <param name="Tension">For tensions; within the strict one.</param>
internal readonly record struct Reading(Interval Strict, Interval Tension);

/// <summary>The number or range that a wording names, whatever its bound.</summary>
internal readonly record struct Figure(double Lower, double Upper)
{
    /// <summary>A number that is the same for equal figures on every machine, and for others by chance alone.</summary>
    public uint Mark()
    {
        // Odd multipliers that spread the bits (those of splitmix64).
        var mark = (BitConverter.DoubleToUInt64Bits(Lower) * 0x9E3779B97F4A7C15) ^ (BitConverter.DoubleToUInt64Bits(Upper) * 0xBF58476D1CE4E5B9);
        return (uint)(mark >> 32) ^ (uint)mark;
    }
}
