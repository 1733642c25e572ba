using Consistency.Model;

namespace Consistency.Oracle.Tests.Sets;

/// <summary>Words a number in one of the ways that people do, most of them true of it, and close to it so that a slip shows.</summary>
internal sealed class Wordings(SeededNumbers numbers)
{
    /// <param name="exactness">How often, in percent, the number is given as it is.</param>
    public Quantity Of(decimal value, int exactness)
    {
        if (numbers.Chance(exactness))
            return Bare(value);
        var digits = numbers.Between(1, 2);
        var (down, up) = (Down(value, digits), Up(value, digits));
        return numbers.Below(8) switch
        {
            0 => Bare(numbers.Chance(50) ? down : up),
            1 => Worded(numbers.Chance(50) ? down : value, Bound.About),
            2 or 3 => Worded(numbers.Chance(60) ? value : down, Bound.AtLeast),
            4 => Worded(numbers.Chance(80) ? Down(value * 0.95m, digits) : value, Bound.MoreThan),
            5 => Worded(numbers.Chance(60) ? value : up, Bound.AtMost),
            // No count is below zero, so that "fewer than 0" would be a fault of its own.
            6 => numbers.Chance(80) || value == 0 ? Worded(Up((value * 1.05m) + 0.1m, digits), Bound.LessThan) : Worded(value, Bound.LessThan),
            _ => new Quantity((double)down, (double)up, Bound.Range),
        };
    }

    /// <summary>A bare number from 100 on is a whole one: the reading policy says nothing of 250.5.</summary>
    private static Quantity Bare(decimal value) => new((double)(value < 100 ? value : decimal.Round(value)));

    private static Quantity Worded(decimal value, Bound bound) => new((double)value, Bound: bound);

    /// <summary>The nearest number at or below with so many digits.</summary>
    private static decimal Down(decimal value, int digits)
    {
        var unit = Unit(value, digits);
        return decimal.Floor(value / unit) * unit;
    }

    private static decimal Up(decimal value, int digits)
    {
        var unit = Unit(value, digits);
        return decimal.Ceiling(value / unit) * unit;
    }

    private static decimal Unit(decimal value, int digits)
    {
        var unit = 0.1m;
        while (value >= unit * Power(digits))
            unit *= 10;
        return unit;
    }

    private static decimal Power(int digits) => digits == 1 ? 10 : 100;
}
