using Consistency.Model;

namespace Consistency.Engine.Quantities;

/// <summary>Says what a worded number is read as.</summary>
internal static class ReadingText
{
    public static string Of(Quantity quantity, Interval interval, bool strict)
    {
        var policy = strict ? "" : " in the usual sense of the words, which is narrower than their letter";
        return $"“{NumberText.Of(quantity)}” is read as {Of(interval)}{policy}.";
    }

    /// <summary>Whether the reading says more than the words: that "17" is exactly 17 does not.</summary>
    public static bool IsWorthSaying(Quantity quantity, Interval interval) =>
        !Of(interval).EndsWith(NumberText.Of(quantity), StringComparison.Ordinal);

    public static string Of(Interval interval) => (double.IsInfinity(interval.Lower), double.IsInfinity(interval.Upper)) switch
    {
        (true, true) => "any number",
        (true, false) => (interval.UpperOpen ? "less than " : "at most ") + NumberText.Number(interval.Upper),
        (false, true) => (interval.LowerOpen ? "more than " : "at least ") + NumberText.Number(interval.Lower),
        _ when interval.Lower.Equals(interval.Upper) => "exactly " + NumberText.Number(interval.Lower),
        _ => $"{NumberText.Number(interval.Lower)} to {NumberText.Number(interval.Upper)}{Ends(interval)}",
    };

    private static string Ends(Interval interval) => interval.LowerOpen && interval.UpperOpen ? ", without the ends" : "";
}
