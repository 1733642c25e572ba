using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads spans by their number: "the 21st century", "the third quarter of 2020", "the first week of March". Thread-safe.</summary>
internal static class OrdinalSpans
{
    private static readonly TimeUnit s_half = new(6, "M");

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        if (TryYearPart(sentence, at, out part) || TryCounted(sentence, at, published, out part))
            return true;
        var first = sentence.WordAt(at) == "the" ? at + 1 : at;
        if (!TryOrdinal(sentence, first, out var noun, out var number))
            return false;
        if (TimeWords.Weekdays.TryGetValue(sentence.WordAt(noun), out var weekday))
            return TryWeekday(sentence, at, noun, number, weekday, published, out part);
        var unit = s_half;
        if (sentence.WordAt(noun) != "half" && !(TimeWords.Units.TryGetValue(sentence.WordAt(noun), out unit) && unit.IsCalendar))
            return false;
        var end = noun + 1;
        if (unit is { Designator: "Y", Count: 100 } && number is > 0 and < 23)
        {
            part = new TimePart(first, end, new TimeRange(Iso.Year(((number - 1) * 100) + 1), Iso.Year(number * 100)), "", TimePrecision.Other);
            return true;
        }

        if (sentence.WordAt(end) == "of")
            end++;
        if (sentence.WordAt(end) == "the")
            end++;
        if (end == noun + 1 && !Years.IsYear(sentence, end))
            return false;
        // "The first quarter of the year" may be of the year before too.
        if (!TryWhole(sentence, end, published, out var whole) && !(sentence.WordAt(end) is "year" or "month" && RelativeDates.TryCurrent(sentence, end, null, out whole)))
            return false;
        part = new TimePart(at, whole.End, Within(whole.Time, number, unit), "", TimePrecision.Other);
        return true;
    }

    // "The first Friday of June", "the last Monday in January 2021"
    private static bool TryWeekday(ReadOnlySpan<Piece> sentence, int at, int noun, int number, int weekday, DateOnly? published, out TimePart part)
    {
        part = default;
        var month = sentence.WordAt(noun + 1) is "of" or "in" ? noun + 2 : noun + 1;
        if (month == noun + 1 || !TryWhole(sentence, month, published, out var whole) || whole.Precision == TimePrecision.Year)
            return false;
        var day = whole.Time is { Earliest.Length: 7 } named
            ? new HolidayRule(int.Parse(named.Earliest[5..], CultureInfo.InvariantCulture), 0, number, weekday, 0).In(int.Parse(named.Earliest[..4], CultureInfo.InvariantCulture))
            : null;
        part = new TimePart(at, whole.End, day is { } found ? Iso.Whole(Iso.Day(found)) : null, "", TimePrecision.Day);
        return true;
    }

    // "The first two weeks of 2021", "the last four months of this year"
    private static bool TryCounted(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var first = sentence.WordAt(at) == "the" ? at + 1 : at;
        if (sentence.WordAt(first) is not ("first" or "last") || !Durations.TryCount(sentence, first + 1, out var end, out var count, out var unit) || !unit.IsCalendar || sentence.WordAt(end) != "of"
            || !TryWhole(sentence, sentence.WordAt(end + 1) == "the" ? end + 2 : end + 1, published, out var whole))
        {
            return false;
        }

        part = new TimePart(at, whole.End, Ends(whole.Time) is { } ends ? Share(ends, unit, sentence.WordAt(first) == "first" ? count : -count) : null, unit.Iso(count), TimePrecision.Other);
        return true;
    }

    private static TimeRange? Share((DateOnly First, DateOnly Last) whole, TimeUnit unit, decimal count)
    {
        if (Iso.Move(count > 0 ? whole.First : whole.Last, unit, count) is not { } other || other < whole.First || other > whole.Last)
            return null;
        return count > 0 ? Iso.Days(whole.First, other.AddDays(-1)) : Iso.Days(other.AddDays(1), whole.Last);
    }

    private static bool TryWhole(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart whole) =>
        (Years.TryBare(sentence, at, out whole) || NamedDates.TryRead(sentence, at, published, out whole) || RelativeDates.TryRead(sentence, at, published, out whole))
        && (whole.Precision is TimePrecision.Year or TimePrecision.Month || (whole.Precision == TimePrecision.Other && sentence.WordAt(whole.End - 1) == "month"));

    // "Q1 2019", "2019 Q3", "H2 of 2020"
    private static bool TryYearPart(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var yearFirst = Years.IsYear(sentence, at) && TimeWords.YearParts.ContainsKey(sentence.WordAt(at + 1));
        var name = sentence.WordAt(yearFirst ? at + 1 : at);
        if (!TimeWords.YearParts.TryGetValue(name, out var month))
            return false;
        var year = yearFirst ? at : at + (sentence.WordAt(at + 1) == "of" ? 2 : 1);
        if (!Years.IsYear(sentence, year))
        {
            part = new TimePart(at, at + 1, null, "", TimePrecision.Other);
            return name[0] == 'q' && !sentence.IsJoinedAt(at) && !sentence.IsGluedAt(at) && !sentence.IsJoinedAt(at + 1);
        }

        var number = int.Parse(sentence[year].Lower, CultureInfo.InvariantCulture);
        var last = month + (name[0] == 'q' ? 2 : 5);
        part = new TimePart(at, yearFirst ? at + 2 : year + 1, new TimeRange(Iso.Month(number, month), Iso.Month(number, last)), "", TimePrecision.Other);
        return true;
    }

    /// <summary>Reads "first", "21st", "twenty-first"; "last" is -1.</summary>
    public static bool TryOrdinal(ReadOnlySpan<Piece> sentence, int at, out int end, out int number)
    {
        end = at + 1;
        var word = sentence.WordAt(at);
        if (NumeralWords.Tens.TryGetValue(word, out var tens) && TimeWords.Ordinals.TryGetValue(sentence.WordAt(at + 1), out var more) && more is > 0 and < 10)
        {
            (end, number) = (at + 2, (int)tens + more);
            return true;
        }

        return TimeWords.Ordinals.TryGetValue(word, out number)
            || (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private static (DateOnly First, DateOnly Last)? Ends(TimeRange? whole)
    {
        const int SecondsPerDay = 86_400;
        if (whole is null || !IsoTime.TryParse(whole.Earliest, out var first) || !IsoTime.TryParse(whole.Latest, out var last))
            return null;
        return (DateOnly.FromDayNumber((int)(first.Start / SecondsPerDay)), DateOnly.FromDayNumber((int)(last.End / SecondsPerDay) - 1));
    }

    private static TimeRange? Within(TimeRange? whole, int number, TimeUnit unit)
    {
        if (Ends(whole) is not var (start, end))
            return null;
        var from = number > 0 ? Iso.Move(start, unit, number - 1) : Iso.Move(end, unit, -1)?.AddDays(1);
        if (from is not { } found || found < start || found > end || Iso.Move(found, unit, 1) is not { } next)
            return null;
        var until = next.AddDays(-1);
        return Iso.Days(found, until < end ? until : end);
    }
}
