using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads days of the week: "Monday", "last Friday", "next Tuesday", "Monday, February 24". Thread-safe.</summary>
internal static class Weekdays
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.Deictics.MatchFrom(sentence, at, out var way);
        var day = at + length;
        if (!sentence.IsWordAt(day) || !TimeWords.Weekdays.TryGetValue(sentence[day].Lower, out var number))
            return false;
        var end = day + 1;
        if (TimeWords.ShortWeekdays.Contains(sentence[day].Lower))
        {
            var dotted = sentence.WordAt(end) == ".";
            if (!sentence[day].Capital || !(length > 0 || dotted || IsDateAt(sentence, end + (sentence.WordAt(end) == "," ? 1 : 0), published, out _)))
                return false;
            end += dotted && end + 1 < sentence.Length ? 1 : 0;
        }
        else if (!sentence[day].Capital && sentence.WordAt(day - 1) is "the" or "a")
        {
            return false;
        }

        // "Every Monday" is no day of its own.
        if (sentence.WordAt(at - 1) is "every" or "each")
            part = new TimePart(at, end, null, "", TimePrecision.Day);
        else if (IsDateAt(sentence, sentence.WordAt(end) == "," ? end + 1 : end, published, out var date))
            part = date with { First = at };
        else if (CountedDates.TryFromNow(sentence, sentence.WordAt(end) == "," ? end + 1 : end, published, out var point) && length == 0)
            part = new TimePart(at, point.End, null, "", TimePrecision.Day);
        else if (TryOfWeek(sentence, end, out var after, out var weeks) && length == 0)
            part = new TimePart(at, after, published is { } now ? InWeek(now, number, weeks) : null, "", TimePrecision.Day);
        else
            part = new TimePart(at, end, published is { } today ? Find(today, number, length > 0 ? way : null) : null, "", TimePrecision.Day);
        return true;
    }

    /// <summary>Reads a weekday after a week: "next week Wednesday", "this week on Monday".</summary>
    public static bool TryAfterWeek(ReadOnlySpan<Piece> sentence, int at, int week, int weeks, DateOnly? published, out TimePart part)
    {
        var day = sentence.WordAt(week) == "on" ? week + 1 : week;
        var found = TimeWords.Weekdays.TryGetValue(sentence.WordAt(day), out var number) && sentence.IsCapitalAt(day);
        part = found ? new TimePart(at, day + 1, published is { } today ? InWeek(today, number, weeks) : null, "", TimePrecision.Day) : default;
        return found;
    }

    // "Of next week"
    private static bool TryOfWeek(ReadOnlySpan<Piece> sentence, int at, out int end, out int weeks)
    {
        end = at;
        var of = sentence.WordAt(at) is "of" or "in" ? at + (sentence.WordAt(at + 1) == "the" ? 2 : 1) : at;
        var length = TimeWords.Deictics.MatchFrom(sentence, of, out weeks);
        if (of == at || length == 0 || sentence.WordAt(of + length) != "week")
            return false;
        end = of + length + 1;
        return true;
    }

    private static Model.TimeRange? InWeek(DateOnly today, int weekday, int weeks) => Iso.DayAfter(today, weekday - Number(today) + (weeks * 7));

    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static bool IsDateAt(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart date) =>
        (NumericDates.TryRead(sentence, at, out date) || NumericDates.TryPair(sentence, at, published, out date) || NamedDates.TryRead(sentence, at, published, out date)
            || TryOrdinal(sentence, at, published, out date)) && date.Precision == TimePrecision.Day;

    // "Tuesday the 11th", "Mon 13th": of the month of publication.
    private static bool TryOrdinal(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart date)
    {
        var day = sentence.WordAt(at) == "the" ? at + 1 : at;
        // A bare figure is a day only where nothing follows that it may count: "Monday 21."
        var found = NamedDates.TryDay(sentence, day, out var end, out var number)
            && (sentence.IsWordAt(day) ? !(sentence.IsWordAt(end) && CountedWords.IsPlural(sentence[end].Lower)) : day == at && sentence.WordAt(end) is "" or "." or "," or "!" or "?" or ")" && !sentence.IsGluedAt(day));
        date = found ? new TimePart(at, end, published is { } today ? Iso.Named(today.Year, today.Month, number) : null, "", TimePrecision.Day) : default;
        return found;
    }

    // A bare weekday is the nearest past one, the day of publication itself included; "this" is of the same week.
    private static Model.TimeRange? Find(DateOnly today, int weekday, int? way)
    {
        var current = Number(today);
        var back = (current - weekday + 7) % 7;
        var days = way switch
        {
            null => -back,
            < 0 => back == 0 ? -7 : -back,
            0 => weekday - current,
            _ => 7 - back,
        };
        return Iso.DayAfter(today, days);
    }
}
