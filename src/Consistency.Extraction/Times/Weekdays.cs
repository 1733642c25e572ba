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

        if (IsDateAt(sentence, sentence.WordAt(end) == "," ? end + 1 : end, published, out var date))
            part = date with { First = at };
        else
            part = new TimePart(at, end, published is { } today ? Find(today, number, length > 0 ? way : null) : null, "", TimePrecision.Day);
        return true;
    }

    private static bool IsDateAt(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart date) =>
        (NumericDates.TryRead(sentence, at, out date) || NumericDates.TryPair(sentence, at, published, out date) || NamedDates.TryRead(sentence, at, published, out date)
            || TryOrdinal(sentence, at, published, out date)) && date.Precision == TimePrecision.Day;

    // "Tuesday the 11th", "Mon 13th": of the month of publication.
    private static bool TryOrdinal(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart date)
    {
        var day = sentence.WordAt(at) == "the" ? at + 1 : at;
        var found = NamedDates.TryDay(sentence, day, out var number) && sentence.IsWordAt(day) && !(sentence.IsWordAt(day + 1) && CountedWords.IsPlural(sentence[day + 1].Lower));
        date = found ? new TimePart(at, day + 1, published is { } today ? Iso.Named(today.Year, today.Month, number) : null, "", TimePrecision.Day) : default;
        return found;
    }

    // A bare weekday is the nearest past one, the day of publication itself included; "this" is of the same week.
    private static Model.TimeRange? Find(DateOnly today, int weekday, int? way)
    {
        var current = today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek;
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
