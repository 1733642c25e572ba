using System.Globalization;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads holidays: "Christmas Day", "Thanksgiving 2019", "Easter Monday", "the weekend of Halloween". Thread-safe.</summary>
internal static class Holidays
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.Holidays.MatchFrom(sentence, at, out var rule);
        if (length == 0 || (TimeWords.DoubtfulHolidays.Contains(sentence[at].Lower) && !sentence[at].Capital && length == 1))
            return false;
        var end = at + length;
        var weekend = sentence.WordAt(end) == "weekend";
        end += weekend ? 1 : 0;
        var year = DateYears.After(sentence, ref end, published);
        if (!weekend && sentence.WordAt(end) == "weekend")
            (weekend, end) = (true, end + 1);
        part = weekend ? new TimePart(at, end, null, "", TimePrecision.Other) : new TimePart(at, end, On(rule, year, published), "", TimePrecision.Day);
        return true;
    }

    private static Model.TimeRange? On(HolidayRule rule, int? year, DateOnly? published)
    {
        if ((year ?? published?.Year) is not { } named)
            return null;
        // One without a year is of the year of publication, or of the one before.
        if (rule.In(named) is { } day && year is null && day.DayNumber - published!.Value.DayNumber > NamedDates.MostDaysAhead)
            named--;
        return rule.In(named) is { } found ? Iso.Whole(Iso.Day(found)) : null;
    }
}

/// <summary>When a holiday is: a day of a month, the nth weekday of a month, or so many days from Easter Sunday.</summary>
/// <param name="Month">1 to 12; 0 where it goes by Easter, -1 where it differs by country or calendar.</param>
/// <param name="Day">The day of the month, or the days after Easter.</param>
/// <param name="Nth">Which of the month's such weekdays, -1 for the last; 0 where <paramref name="Day"/> says it.</param>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="After">So many days after that weekday.</param>
internal readonly record struct HolidayRule(int Month, int Day, int Nth, int Weekday, int After)
{
    /// <summary>Reads "12-25", "11 4 4" (the fourth Thursday of November), "11 4 4 1" (the day after it), "easter -2", "varies".</summary>
    public static HolidayRule Parse(string text)
    {
        if (text == "varies")
            return new HolidayRule(-1, 0, 0, 0, 0);
        var cut = text.Split([' ', '-'], 2);
        if (cut[0] == "easter")
            return new HolidayRule(0, Int(cut[1]), 0, 0, 0);
        var parts = text.Split(' ');
        return parts.Length == 1
            ? new HolidayRule(Int(text[..2]), Int(text[3..]), 0, 0, 0)
            : new HolidayRule(Int(parts[0]), 0, Int(parts[1]), Int(parts[2]), parts.Length > 3 ? Int(parts[3]) : 0);
    }

    /// <summary>The day in a year; null where it cannot be told.</summary>
    public DateOnly? In(int year)
    {
        if (Month < 0 || year is < 1 or > 9998)
            return null;
        if (Month == 0)
            return Iso.Shifted(Easter(year), Day);
        if (Nth == 0)
            return Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
        var last = new DateOnly(year, Month, DateTime.DaysInMonth(year, Month));
        if (Nth < 0)
            return last.AddDays(-((Number(last) - Weekday + 7) % 7) + After);
        var first = new DateOnly(year, Month, 1);
        return first.AddDays(((Weekday - Number(first) + 7) % 7) + ((Nth - 1) * 7) + After);
    }

    private static int Number(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    // The Gregorian computus.
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var toSunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * toSunday)) / 451;
        var days = epact + toSunday - (7 * correction) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    private static int Int(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
