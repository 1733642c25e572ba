using System.Globalization;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Writes dates in ISO 8601 and moves them; null wherever the calendar has no such day or ends.</summary>
internal static class Iso
{
    public static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static TimeRange? Whole(string named) => new(named, named);

    /// <summary>A day so many days later, as a range of one; null past the calendar's ends.</summary>
    public static TimeRange? DayAfter(DateOnly date, int days) => Shifted(date, days) is { } day ? Whole(Day(day)) : null;

    /// <summary>A date so many days later, or earlier; null past the calendar's ends.</summary>
    public static DateOnly? Shifted(DateOnly date, int days)
    {
        var number = date.DayNumber + days;
        return number >= 0 && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(number) : null;
    }

    /// <summary>The year, month or day next to one, after it for 1 and before it for -1; what is finer, or at the calendar's end, as it is.</summary>
    public static string Beside(string named, int step)
    {
        if (named.Length is not (4 or 7 or 10) || !DateOnly.TryParseExact(named + "-01-01"[..(10 - named.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return named;
        var unit = new TimeUnit(1, named.Length == 4 ? "Y" : named.Length == 7 ? "M" : "D");
        return Move(date, unit, step) is { } moved ? Day(moved)[..named.Length] : named;
    }

    public static TimeRange? Days(DateOnly first, DateOnly last) => new(Day(first), Day(last));

    /// <summary>The day, month or year, whichever is known to the finest; null where there is no such day.</summary>
    public static TimeRange? Named(int? year, int month, int? day) => (year, day) switch
    {
        (null, _) => null,
        ({ } y, _) when y is < 1 or > 9999 => null,
        ({ } y, null) => Whole(Month(y, month)),
        ({ } y, { } d) => d >= 1 && d <= DateTime.DaysInMonth(y, month) ? Whole(Day(new DateOnly(y, month, d))) : null,
    };

    /// <summary>A date so many units later, or earlier; null past the calendar's ends.</summary>
    public static DateOnly? Move(DateOnly date, TimeUnit unit, decimal number)
    {
        const int MostUnits = 9000;
        var steps = decimal.Truncate(number * unit.Count);
        if (Math.Abs(steps) > MostUnits * 365m)
            return null;
        var count = (int)steps;
        try
        {
            return unit.Designator switch
            {
                "Y" => date.AddYears(count),
                "M" => date.AddMonths(count),
                "W" => date.AddDays(count * 7),
                "D" => date.AddDays(count),
                _ => date,
            };
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}
