using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads what is counted from publication: "yesterday", "last year", "two weeks ago", "the past six months", "next March". Thread-safe.</summary>
internal static class RelativeDates
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryDay(sentence, at, published, out part) || TryDeictic(sentence, at, published, out part) || CountedDates.TryRead(sentence, at, published, out part) || CountedDates.TryNumberFirst(sentence, at, published, out part);

    /// <summary>Reads a bare unit as the current one: what "the year" is in "the end of the year".</summary>
    public static bool TryCurrent(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!TimeWords.Units.TryGetValue(sentence.WordAt(at), out var unit) || !unit.IsCalendar || unit.Designator == "D" || sentence[at].Lower.EndsWith('s') || sentence.IsJoinedAt(at + 1))
            return false;
        part = new TimePart(at, at + 1, published is { } today ? Unit(today, unit, 0) : null, "", TimePrecision.Other);
        return true;
    }

    /// <summary>Reads "today", "the day before yesterday".</summary>
    public static bool TryDay(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        var length = TimeWords.Days.MatchFrom(sentence, at, out var days);
        part = new TimePart(at, at + length, published is { } today ? Iso.DayAfter(today, days) : null, "", TimePrecision.Day);
        return length > 0 && !sentence.IsJoinedAt(at);
    }

    private static bool TryDeictic(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.Deictics.MatchFrom(sentence, at, out var way);
        if (length == 0 || at + length >= sentence.Length)
            return false;
        var noun = at + length;
        // "Last fiscal year": which days are its is not told.
        var isKind = TimeWords.YearKinds.Contains(sentence[noun].Lower) && sentence.WordAt(noun + 1) == "year";
        noun += isKind || (TimeWords.DayKinds.Contains(sentence[noun].Lower) && sentence.WordAt(noun + 1) == "week") ? 1 : 0;
        if (TimeWords.Months.TryGetValue(sentence[noun].Lower, out var month) && (sentence[noun].Capital || !TimeWords.DoubtfulMonths.Contains(sentence[noun].Lower)))
            part = new TimePart(at, noun + 1, published is { } today ? MonthOf(today, month, way) : null, "", TimePrecision.Month);
        else if (sentence[noun].Lower == "weekend")
            part = new TimePart(at, noun + 1, published is { } day ? Weekend(day, way) : null, "", TimePrecision.Other);
        else if (TimeWords.Seasons.TryGetValue(sentence[noun].Lower, out var start))
            part = new TimePart(at, noun + 1, published is { } now ? Season(now, start, way) : null, "", TimePrecision.Other);
        else if (sentence[noun].Lower == "workweek")
            part = new TimePart(at, noun + 1, published is { } monday ? Unit(monday, TimeWords.Units["week"], way) : null, "", TimePrecision.Other);
        else if (sentence[noun].Lower == "week" && Weekdays.TryAfterWeek(sentence, at, noun + 1, way, published, out part))
            return true;
        else if (TimeWords.Units.TryGetValue(sentence[noun].Lower, out var unit) && unit.IsCalendar && !sentence[noun].Lower.EndsWith('s'))
            part = new TimePart(at, noun + 1, published is { } origin && !(isKind && sentence[noun - 1].Lower != "calendar") ? Unit(origin, unit, way) : null, "", unit.Designator == "Y" && unit.Count == 1 ? TimePrecision.Year : TimePrecision.Other);
        else if (way != 0 && TimeWords.Units.TryGetValue(sentence[noun].Lower, out var plural) && plural.IsCalendar && sentence[noun].Lower.Length > 3)
            part = new TimePart(at, noun + 1, null, "", TimePrecision.Other);
        else if (way != 0 && TryCounted(sentence, at, noun, way, published, out part))
            return true;
        else
            return TryNamed(sentence, at, noun, way, published, out part);
        return part.End > 0;
    }

    // "Last Easter", "this 5/12", "next 6th of April": "last" is the one before the day of publication, "next" the one after it.
    private static bool TryNamed(ReadOnlySpan<Piece> sentence, int at, int noun, int way, DateOnly? published, out TimePart part)
    {
        part = default;
        var isPair = NumericDates.TryPair(sentence, noun, null, out var named);
        if (!isPair && (TimeWords.Months.ContainsKey(sentence[noun].Lower) || !NamedDates.TryRead(sentence, noun, null, out named)))
            return false;
        if (named.Precision != TimePrecision.Day || (isPair && sentence.IsWordAt(named.End) && !CountedWords.IsStop(sentence[named.End].Lower)))
            return false;
        var time = named.Time ?? (isPair || published is not { } today ? null : NearestOf(sentence, noun, way, today));
        part = named with { First = at, Time = time };
        return true;
    }

    // A date without a year is read as of the years around, until one fits.
    private static TimeRange? NearestOf(ReadOnlySpan<Piece> sentence, int at, int way, DateOnly today)
    {
        var now = Iso.Day(today);
        for (var step = 0; step <= 2; step++)
        {
            if (Iso.Move(today, new TimeUnit(1, "Y"), way < 0 ? -step : step) is { } year && NamedDates.TryRead(sentence, at, year, out var date) && date.Time is { } time
                && (way == 0 || (way < 0 ? string.CompareOrdinal(time.Earliest, now) < 0 : string.CompareOrdinal(time.Earliest, now) > 0)))
            {
                return time;
            }
        }

        return null;
    }

    // "The past three quarters" are no share.
    private static bool TryQuarters(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal count)
    {
        end = at + 2;
        return NumeralWords.Ones.TryGetValue(sentence.WordAt(at), out count) && count > 0 && sentence.WordAt(at + 1) == "quarters" && sentence.WordAt(at + 2) != "of";
    }

    /// <summary>From the day of publication so many units on, or back.</summary>
    public static TimeRange? Span(TimeUnit unit, decimal count, DateOnly? published) =>
        published is not { } today || !unit.IsCalendar || Iso.Move(today, unit, count) is not { } other ? null : count < 0 ? Iso.Days(other, today) : Iso.Days(today, other);

    // "The past six months": a span that ends today, or starts then.
    private static bool TryCounted(ReadOnlySpan<Piece> sentence, int at, int number, int way, DateOnly? published, out TimePart part)
    {
        part = default;
        var rough = TimeWords.RoughCounts.MatchFrom(sentence, number, out _);
        if (rough > 0 && TimeWords.Units.ContainsKey(sentence.WordAt(number + rough)))
        {
            part = new TimePart(at, number + rough + 1, null, "", TimePrecision.Other);
            return true;
        }

        if (TryQuarters(sentence, number, out var end, out var quarters))
        {
            part = new TimePart(at, end, null, TimeWords.Units["quarter"].Iso(quarters), TimePrecision.Other);
            return true;
        }

        // "For the last three months, and two days ago": the second is of its own.
        if (!Durations.TryCompound(sentence, number, out end, out var parts))
            return false;
        if (sentence.WordAt(end) == "ago" && parts.Length > 1 && Durations.TryCount(sentence, number, out end, out var count, out var unit))
            parts = [(count, unit)];
        part = new TimePart(at, end, parts.Length == 1 ? Span(parts[0].Unit, way * parts[0].Count, published) : null, Durations.Iso(parts), TimePrecision.Other);
        return true;
    }

    private static TimeRange? MonthOf(DateOnly today, int month, int way)
    {
        var year = way switch
        {
            < 0 => month < today.Month ? today.Year : today.Year - 1,
            0 => today.Year,
            _ => month > today.Month ? today.Year : today.Year + 1,
        };
        return Iso.Named(year, month, null);
    }

    private static TimeRange? Weekend(DateOnly today, int way)
    {
        var sinceMonday = ((int)today.DayOfWeek + 6) % 7;
        var days = way < 0 && sinceMonday < 5 ? -sinceMonday - 2 : 5 - sinceMonday + (way * 7);
        return Iso.Shifted(today, days) is { } saturday && Iso.Shifted(today, days + 1) is { } sunday ? Iso.Days(saturday, sunday) : null;
    }

    private static TimeRange? Season(DateOnly today, int firstMonth, int way)
    {
        var year = way < 0 && firstMonth + 3 > today.Month ? today.Year - 1 : way > 0 && firstMonth <= today.Month ? today.Year + 1 : today.Year;
        if (year < 1 || Iso.Move(new DateOnly(Math.Min(year, 9999), firstMonth, 1), new TimeUnit(1, "M"), 2) is not { } last)
            return null;
        return new TimeRange(Iso.Month(year, firstMonth), Iso.Month(last.Year, last.Month));
    }

    private static TimeRange? Unit(DateOnly today, TimeUnit unit, int way)
    {
        if (Iso.Move(today, unit, way) is not { } day)
            return null;
        var sinceMonday = ((int)day.DayOfWeek + 6) % 7;
        return (unit.Designator, unit.Count) switch
        {
            ("Y", 1) => Iso.Whole(Iso.Year(day.Year)),
            ("Y", var years) => new TimeRange(Iso.Year(Math.Max(1, day.Year - (day.Year % years))), Iso.Year(day.Year - (day.Year % years) + years - 1)),
            ("M", 3) => new TimeRange(Iso.Month(day.Year, ((day.Month - 1) / 3 * 3) + 1), Iso.Month(day.Year, ((day.Month - 1) / 3 * 3) + 3)),
            ("M", _) => Iso.Whole(Iso.Month(day.Year, day.Month)),
            ("W", 1) => Iso.Shifted(day, -sinceMonday) is { } monday && Iso.Shifted(day, 6 - sinceMonday) is { } sunday ? Iso.Days(monday, sunday) : null,
            ("D", _) => Iso.Whole(Iso.Day(day)),
            _ => null,
        };
    }
}
