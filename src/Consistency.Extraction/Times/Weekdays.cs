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

        if (length == 0 && IsDateAt(sentence, sentence.WordAt(end) == "," ? end + 1 : end, published, out var date))
            part = date with { First = at };
        else
            part = new TimePart(at, end, published is { } today ? Find(today, number, length > 0 ? way : null) : null, "", TimePrecision.Day);
        return true;
    }

    private static bool IsDateAt(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart date) =>
        NamedDates.TryRead(sentence, at, published, out date) && date.Precision == TimePrecision.Day;

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
        return today.DayNumber + days >= 0 ? Iso.Whole(Iso.Day(today.AddDays(days))) : null;
    }
}
