using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Says what a worded number is read as, in the unit that it has there.</summary>
internal static class ReadingText
{
    /// <param name="unit">The unit of the number.</param>
    /// <param name="interval">What it is read as, in base units.</param>
    public static string Of(Quantity quantity, Unit unit, Interval interval, bool strict)
    {
        var policy = strict ? "" : " in the usual sense of the words, which is narrower than their letter";
        return $"“{NumberText.Of(quantity)}” is read as {Of(InUnit(interval, unit), quantity.Unit)}{policy}.";
    }

    /// <summary>Whether the reading says more than the words: that "17" is exactly 17 does not.</summary>
    public static bool IsWorthSaying(Quantity quantity, Unit unit, Interval interval) =>
        !Of(InUnit(interval, unit), quantity.Unit).EndsWith(NumberText.Of(quantity), StringComparison.Ordinal);

    /// <param name="unit">How the unit is written; empty for none.</param>
    public static string Of(Interval interval, string unit = "") => (double.IsInfinity(interval.Lower), double.IsInfinity(interval.Upper)) switch
    {
        (true, true) => "any number",
        (true, false) => (interval.UpperOpen ? "less than " : "at most ") + Number(interval.Upper, unit),
        (false, true) => (interval.LowerOpen ? "more than " : "at least ") + Number(interval.Lower, unit),
        _ when interval.Lower.Equals(interval.Upper) => "exactly " + Number(interval.Lower, unit),
        _ => $"{NumberText.Number(interval.Lower)} to {Number(interval.Upper, unit)}{Ends(interval)}",
    };

    /// <summary>An interval of base units in a unit.</summary>
    public static Interval InUnit(Interval interval, Unit unit) => unit.Factor == 1
        ? interval
        : interval with { Lower = Divided(interval.Lower, unit.Factor), Upper = Divided(interval.Upper, unit.Factor) };

    private static string Number(double value, string unit) => NumberText.In(NumberText.Number(value), unit);

    // An end that is a short decimal in its own unit is shown as one.
    private static double Divided(double end, decimal factor) =>
        double.IsFinite(end) && Math.Abs(end / (double)factor) is var size && size < 1e12 ? Math.Round(end / (double)factor, 6) : end / (double)factor;

    private static string Ends(Interval interval) => interval.LowerOpen && interval.UpperOpen ? ", without the ends" : "";
}
