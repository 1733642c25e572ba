using System.Globalization;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads weeks by a day or by their number: "the week of 4 February", "the week beginning Monday", "week 31 of 2020". Thread-safe.</summary>
internal static class WeekSpans
{
    private const int DaysOfWeek = 7;
    private const int MostWeeks = 53;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryOfDay(sentence, at, published, out part) || TryNumber(sentence, at, published, out part);

    private static bool TryOfDay(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var noun = sentence.WordAt(at) == "the" ? at + 1 : at;
        var (isShort, weekend) = (sentence.WordAt(noun) == "w" && sentence.WordAt(noun + 1) == "/" && sentence.WordAt(noun + 2) == "c", sentence.WordAt(noun) == "weekend");
        if (!isShort && !weekend && sentence.WordAt(noun) != "week")
            return false;
        var link = isShort ? noun + 2 : noun + 1;
        var of = sentence.WordAt(link) == "of";
        if (!isShort && !of && sentence.WordAt(link) is not ("beginning" or "starting" or "commencing"))
            return false;
        var day = link + 1;
        day += sentence.WordAt(day) == "on" ? 1 : 0;
        if (!(DateReader.TryRead(sentence, day, published, out var date) || NamedDates.TryDayAlone(sentence, day, published, out date)) || date.Precision != TimePrecision.Day)
            return false;
        TimeRange? time = null;
        if (!weekend && date.Time is { Earliest: var named } && DateOnly.TryParseExact(named, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found))
            time = From(of ? Iso.Shifted(found, -(((int)found.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek)) : found);
        part = new TimePart(at, date.End, time, "", TimePrecision.Other);
        return true;
    }

    // "Week 12" of a season is no week of the year: only one with its year has a span.
    private static bool TryNumber(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (sentence.WordAt(at) != "week" || sentence.IsJoinedAt(at) || !sentence.IsNumberAt(at + 1) || sentence.IsJoinedAt(at + 1) || sentence.IsJoinedAt(at + 2)
            || !int.TryParse(sentence[at + 1].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > MostWeeks)
        {
            return false;
        }

        var end = at + 2;
        var year = sentence.WordAt(end) == "of" ? DateYears.After(sentence, ref end, published) : null;
        part = new TimePart(at, end, year is { } named && number <= ISOWeek.GetWeeksInYear(named) ? From(DateOnly.FromDateTime(ISOWeek.ToDateTime(named, number, DayOfWeek.Monday))) : null, "", TimePrecision.Other);
        return true;
    }

    private static TimeRange? From(DateOnly? first) => first is { } day && Iso.Shifted(day, DaysOfWeek - 1) is { } last ? Iso.Days(day, last) : null;
}
