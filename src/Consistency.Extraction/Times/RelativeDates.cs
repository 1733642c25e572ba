using System.Globalization;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads what is counted from publication: "yesterday", "last year", "two weeks ago", "the past six months", "next March". Thread-safe.</summary>
internal static class RelativeDates
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryDay(sentence, at, published, out part) || TryDeictic(sentence, at, published, out part) || TryAgo(sentence, at, published, out part);

    /// <summary>Reads a bare unit as the current one: what "the year" is in "the end of the year".</summary>
    public static bool TryCurrent(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!TimeWords.Units.TryGetValue(sentence.WordAt(at), out var unit) || !unit.IsCalendar || unit.Designator == "D" || sentence[at].Lower.EndsWith('s') || sentence.IsJoinedAt(at + 1))
            return false;
        part = new TimePart(at, at + 1, published is { } today ? Unit(today, unit, 0) : null, "", TimePrecision.Other);
        return true;
    }

    private static bool TryDay(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
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
        if (TimeWords.Months.TryGetValue(sentence[noun].Lower, out var month) && (sentence[noun].Capital || !TimeWords.DoubtfulMonths.Contains(sentence[noun].Lower)))
            part = new TimePart(at, noun + 1, published is { } today ? MonthOf(today, month, way) : null, "", TimePrecision.Month);
        else if (sentence[noun].Lower == "weekend")
            part = new TimePart(at, noun + 1, published is { } day ? Weekend(day, way) : null, "", TimePrecision.Other);
        else if (TimeWords.Seasons.TryGetValue(sentence[noun].Lower, out var start))
            part = new TimePart(at, noun + 1, published is { } now ? Season(now, start, way) : null, "", TimePrecision.Other);
        else if (TimeWords.Units.TryGetValue(sentence[noun].Lower, out var unit) && unit.IsCalendar && !sentence[noun].Lower.EndsWith('s'))
            part = new TimePart(at, noun + 1, published is { } origin ? Unit(origin, unit, way) : null, "", unit.Designator == "Y" && unit.Count == 1 ? TimePrecision.Year : TimePrecision.Other);
        else if (way != 0)
            return TryCounted(sentence, at, noun, way, published, out part);
        return part.End > 0;
    }

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

        if (!Durations.TryCount(sentence, number, out var end, out var count, out var unit))
            return false;
        TimeRange? time = null;
        if (published is { } today && unit.IsCalendar && Iso.Move(today, unit, way * count) is { } other)
            time = way < 0 ? Iso.Days(other, today) : Iso.Days(today, other);
        part = new TimePart(at, end, time, unit.Iso(count), TimePrecision.Other);
        return true;
    }

    private static bool TryAgo(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!(Durations.TryCount(sentence, at, out var end, out var count, out var unit) || Durations.TrySingle(sentence, at, out end, out count, out unit)))
            return false;
        var length = sentence.WordAt(end) switch
        {
            "ago" => 1,
            "from" when sentence.WordAt(end + 1) is "now" or "today" => 2,
            _ => 0,
        };
        if (length == 0)
            return TryFromDate(sentence, at, end, count, unit, published, out part);
        var time = published is { } today && unit.IsCalendar && Iso.Move(today, unit, length == 1 ? -count : count) is { } day ? Rounded(day, unit) : null;
        part = new TimePart(at, end + length, time, "", TimePrecision.Other);
        return true;
    }

    // "Three weeks from tomorrow", "two days before March 5"
    private static bool TryFromDate(ReadOnlySpan<Piece> sentence, int at, int end, decimal count, TimeUnit unit, DateOnly? published, out TimePart part)
    {
        part = default;
        var way = sentence.WordAt(end) switch
        {
            "from" or "after" => 1,
            "before" => -1,
            _ => 0,
        };
        if (way == 0 || !(TryDay(sentence, end + 1, published, out var origin) || NamedDates.TryRead(sentence, end + 1, published, out origin)
            || NumericDates.TryRead(sentence, end + 1, out origin) || Weekdays.TryRead(sentence, end + 1, published, out origin)) || origin.Precision != TimePrecision.Day)
        {
            return false;
        }

        var known = origin.Time is { Earliest.Length: 10 } time && unit.IsCalendar ? Iso.Move(DateOnly.ParseExact(time.Earliest, "yyyy-MM-dd", CultureInfo.InvariantCulture), unit, way * count) : null;
        part = new TimePart(at, origin.End, known is { } day ? Iso.Whole(Iso.Day(day)) : null, "", TimePrecision.Other);
        return true;
    }

    // "Two years ago" names a year, "two months ago" a month, the rest a day.
    private static TimeRange? Rounded(DateOnly day, TimeUnit unit) => Iso.Whole(unit.Designator switch
    {
        "Y" => Iso.Year(day.Year),
        "M" => Iso.Month(day.Year, day.Month),
        _ => Iso.Day(day),
    });

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
