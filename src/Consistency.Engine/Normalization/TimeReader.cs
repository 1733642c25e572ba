using System.Globalization;
using Consistency.Model;

namespace Consistency.Engine.Normalization;

/// <summary>Writes periods and as-of dates in one form.</summary>
internal static class TimeReader
{
    /// <summary>First and last day, such as "2022-01-01/2022-12-31"; an open end is "..". Empty where unstated.</summary>
    public static string Period(TimeRange? period)
    {
        if (period is null || (period.Earliest.Length == 0 && period.Latest.Length == 0))
            return "";
        var first = IsoTime.TryParse(period.Earliest, out var from) ? Day(from.Start) : "..";
        var last = IsoTime.TryParse(period.Latest, out var to) ? Day(to.End - 1) : "..";
        return $"{first}/{last}";
    }

    /// <summary>The date, month or year as given, a date-time as its day in UTC.</summary>
    public static string AsOf(string asOf)
    {
        var trimmed = asOf.Trim();
        return trimmed.Length > "yyyy-MM-dd".Length && IsoTime.TryParse(trimmed, out var time) ? Day(time.Start) : trimmed;
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Day(double seconds) =>
        DateTime.MinValue.AddSeconds(Math.Clamp(seconds, 0, MaximumSeconds)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double MaximumSeconds { get; } = Math.Floor((DateTime.MaxValue - DateTime.MinValue).TotalSeconds);
}
