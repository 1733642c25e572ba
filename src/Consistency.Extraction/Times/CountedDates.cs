using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates that a number of units leads to: "two weeks ago", "three days from now", "a week after Christmas", "two years later". Thread-safe.</summary>
internal static class CountedDates
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var isCounted = TryParts(sentence, at, out var end, out var parts);
        if (isCounted && TryFromNow(sentence, at, end, parts, published, out part))
            return true;
        // "The day after Christmas"
        if (sentence.WordAt(at) == "the" && sentence.WordAt(at + 2) is "before" or "after" && TimeWords.Units.TryGetValue(sentence.WordAt(at + 1), out var single) && !sentence[at + 1].Lower.EndsWith('s'))
            return TryFromDate(sentence, at, at + 2, 1, single, published, out part);
        if (!isCounted)
            return false;
        return TryLater(sentence, at, end, parts, out part) || (parts.Length == 1 && TryFromDate(sentence, at, end, parts[0].Count, parts[0].Unit, published, out part));
    }

    /// <summary>Reads "more than two weeks ago", "less than three days after today".</summary>
    public static bool TryBound(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.DurationBounds.MatchFrom(sentence, at, out _);
        if (length == 0 || !TryRead(sentence, at + length, published, out var point) || point.Duration.Length > 0)
            return false;
        // "More than two weeks ago" ends then; what else it may say is not told.
        var ends = sentence.WordAt(at) == "more" && sentence.WordAt(point.End - 1) == "ago" && point.Time is not null;
        part = point with { First = at, Time = ends ? new TimeRange("", point.Time!.Latest) : null };
        return true;
    }

    /// <summary>Reads "two weeks ago", "three days from now": counted from publication.</summary>
    public static bool TryFromNow(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        return TryParts(sentence, at, out var end, out var parts) && TryFromNow(sentence, at, end, parts, published, out part);
    }

    private static bool TryFromNow(ReadOnlySpan<Piece> sentence, int at, int end, (decimal Count, TimeUnit Unit)[] parts, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = FromNowAt(sentence, end);
        if (length == 0)
            return false;
        var unit = parts[^1].Unit;
        var day = published;
        foreach (var (count, each) in parts)
            day = day is { } known && each.IsCalendar ? Iso.Move(known, each, length == 1 ? -count : count) : null;
        part = new TimePart(at, end + length, day is { } found ? Rounded(found, unit) : null, "", TimePrecision.Other);
        return true;
    }

    private static bool TryParts(ReadOnlySpan<Piece> sentence, int at, out int end, out (decimal Count, TimeUnit Unit)[] parts)
    {
        if (Durations.TryCompound(sentence, at, out end, out parts))
            return true;
        if (!Durations.TrySingle(sentence, at, out end, out var count, out var unit))
            return false;
        parts = [(count, unit)];
        return true;
    }

    private static int FromNowAt(ReadOnlySpan<Piece> sentence, int at) => sentence.WordAt(at) switch
    {
        "ago" => 1,
        "from" when sentence.WordAt(at + 1) is "now" or "today" => 2,
        _ => 0,
    };

    // "Three weeks later": counted from what was told before.
    private static bool TryLater(ReadOnlySpan<Piece> sentence, int at, int end, (decimal, TimeUnit)[] parts, out TimePart part)
    {
        var found = sentence.WordAt(end) is "later" or "earlier" && !sentence.IsJoinedAt(end) && sentence.WordAt(end + 1) is not ("than" or "this" or "that" or "in");
        part = found ? new TimePart(at, end + 1, null, Durations.Iso(parts), TimePrecision.Other) : default;
        return found;
    }

    // "Three weeks from tomorrow", "two days before March 5", "a week starting tomorrow"
    private static bool TryFromDate(ReadOnlySpan<Piece> sentence, int at, int end, decimal count, TimeUnit unit, DateOnly? published, out TimePart part)
    {
        part = default;
        var way = sentence.WordAt(end) switch
        {
            "from" or "after" => 1,
            "before" => -1,
            "starting" or "beginning" => 0,
            _ => -2,
        };
        var date = end + 1 + (way == 0 && sentence.WordAt(end + 1) is "from" or "on" ? 1 : 0);
        if (way == -2 || !(RelativeDates.TryDay(sentence, date, published, out var origin) || NamedDates.TryRead(sentence, date, published, out origin)
            || NumericDates.TryRead(sentence, date, out origin) || Weekdays.TryRead(sentence, date, published, out origin)) || origin.Precision != TimePrecision.Day)
        {
            return false;
        }

        if (way == 0)
        {
            var first = origin.Time is { Earliest.Length: 10 } start && unit.IsCalendar ? DateOnly.ParseExact(start.Earliest, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            part = new TimePart(at, origin.End, first is { } opening && Iso.Move(opening, unit, count) is { } after ? Iso.Days(opening, after.AddDays(-1)) : null, unit.Iso(count), TimePrecision.Other);
            return true;
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

    /// <summary>Reads "the five past years", "two upcoming months".</summary>
    public static bool TryNumberFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (at >= sentence.Length || !QuantityStarts.MayStart(sentence, at) || sentence.IsGluedToFigure(at) || !NumeralReader.TryRead(sentence, at, money: false, out var number) || number.IsVague || number.Form == NumeralForm.Fraction)
            return false;
        var length = TimeWords.Deictics.MatchFrom(sentence, number.End, out var way);
        var noun = number.End + length;
        if (length == 0 || way == 0 || !TimeWords.Units.TryGetValue(sentence.WordAt(noun), out var unit) || !sentence[noun].Lower.EndsWith('s') || !unit.IsCalendar)
            return false;
        part = new TimePart(at, noun + 1, RelativeDates.Span(unit, way * number.Low, published), unit.Iso(number.Low), TimePrecision.Other);
        return true;
    }
}
