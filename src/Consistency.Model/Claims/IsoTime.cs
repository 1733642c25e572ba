namespace Consistency.Model;

/// <summary>How much an <see cref="IsoTime"/> names.</summary>
public enum IsoPrecision
{
    Year,
    Month,
    Day,
    Minute,
    Second,

    /// <summary>A part of a second, as fine as its last digit, at finest a ten-thousandth.</summary>
    Fraction,
}

/// <summary>What an ISO 8601 text names, as a half-open interval: "2022-02" runs from the first of February to the first of March.</summary>
/// <remarks>
/// Ends are in seconds since 0001-01-01T00:00:00 UTC; those of a time of day are in seconds since midnight, and so are not
/// comparable with the others'. The default value is an empty interval, which nothing parses to.
/// </remarks>
/// <param name="Start">The first instant, inclusive.</param>
/// <param name="End">The last instant, exclusive; always above <paramref name="Start"/>.</param>
/// <param name="TimeOfDay">Whether it is a time of any day.</param>
/// <param name="Precision">How much it names.</param>
public readonly record struct IsoTime(double Start, double End, bool TimeOfDay, IsoPrecision Precision)
{
    private const double SecondsPerDay = 86_400;

    /// <summary>
    /// Reads yyyy, yyyy-MM, yyyy-MM-dd, a date-time to the minute, second or fraction (yyyy-MM-ddTHH:mm:ss.f, then nothing
    /// for UTC, Z or ±HH:mm), or a time of day (HH:mm, HH:mm:ss). Nothing else, no blanks around it.
    /// </summary>
    /// <returns>Whether the text is one of these and names a time that exists, from year 1 to year 9999.</returns>
    public static bool TryParse(string text, out IsoTime time)
    {
        var reader = new IsoReader(text);
        return text.Length > 2 && text[2] == ':' ? TryTimeOfDay(ref reader, out time) : TryDate(ref reader, out time);
    }

    private static bool TryDate(ref IsoReader reader, out IsoTime time)
    {
        time = default;
        if (!reader.TryNumber(4, 1, 9999, out var year))
            return false;
        if (reader.AtEnd)
            return Whole(new DateOnly(year, 1, 1), DateTime.IsLeapYear(year) ? 366 : 365, IsoPrecision.Year, out time);
        if (!reader.TrySkip('-') || !reader.TryNumber(2, 1, 12, out var month))
            return false;
        if (reader.AtEnd)
            return Whole(new DateOnly(year, month, 1), DateTime.DaysInMonth(year, month), IsoPrecision.Month, out time);
        if (!reader.TrySkip('-') || !reader.TryNumber(2, 1, DateTime.DaysInMonth(year, month), out var day))
            return false;
        var date = new DateOnly(year, month, day);
        return reader.AtEnd ? Whole(date, 1, IsoPrecision.Day, out time) : TryDateTime(ref reader, date, out time);
    }

    private static bool Whole(DateOnly first, int days, IsoPrecision precision, out IsoTime time)
    {
        time = new IsoTime(first.DayNumber * SecondsPerDay, (first.DayNumber + days) * SecondsPerDay, false, precision);
        return true;
    }

    private static bool TryDateTime(ref IsoReader reader, DateOnly date, out IsoTime time)
    {
        time = default;
        if (!(reader.TrySkip('T') || reader.TrySkip('t')) || !reader.TryClock(out var seconds, out var length, out var precision)
            || !reader.TryOffset(out var offset) || !reader.AtEnd)
        {
            return false;
        }

        var start = (date.DayNumber * SecondsPerDay) + seconds - offset;
        time = new IsoTime(start, start + length, false, precision);
        return true;
    }

    private static bool TryTimeOfDay(ref IsoReader reader, out IsoTime time)
    {
        var read = reader.TryClock(out var seconds, out var length, out var precision) && reader.AtEnd && precision != IsoPrecision.Fraction;
        time = read ? new IsoTime(seconds, seconds + length, true, precision) : default;
        return read;
    }
}
