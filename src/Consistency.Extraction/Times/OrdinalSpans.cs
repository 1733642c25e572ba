using System.Globalization;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads spans by their number: "the 21st century", "the third quarter of 2020", "the first week of March". Thread-safe.</summary>
internal static class OrdinalSpans
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        if (TryYearPart(sentence, at, out part))
            return true;
        var first = sentence.WordAt(at) == "the" ? at + 1 : at;
        if (!TryOrdinal(sentence, first, out var number) || !TimeWords.Units.TryGetValue(sentence.WordAt(first + 1), out var unit) || !unit.IsCalendar)
            return false;
        var end = first + 2;
        if (unit is { Designator: "Y", Count: 100 } && number is > 0 and < 23)
        {
            part = new TimePart(first, end, new TimeRange(Iso.Year(((number - 1) * 100) + 1), Iso.Year(number * 100)), "", TimePrecision.Other);
            return true;
        }

        if (sentence.WordAt(end) == "of")
            end++;
        if (sentence.WordAt(end) == "the")
            end++;
        if (end == first + 2 && !Years.IsYear(sentence, end))
            return false;
        if (!Years.TryBare(sentence, end, out var whole) && !NamedDates.TryRead(sentence, end, published, out whole) && !RelativeDates.TryRead(sentence, end, published, out whole))
            return false;
        if (whole.Precision is not (TimePrecision.Year or TimePrecision.Month))
            return false;
        part = new TimePart(at, whole.End, Within(whole.Time, number, unit), "", TimePrecision.Other);
        return true;
    }

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
            return false;
        var number = int.Parse(sentence[year].Lower, CultureInfo.InvariantCulture);
        var last = month + (name[0] == 'q' ? 2 : 5);
        part = new TimePart(at, yearFirst ? at + 2 : year + 1, new TimeRange(Iso.Month(number, month), Iso.Month(number, last)), "", TimePrecision.Other);
        return true;
    }

    private static bool TryOrdinal(ReadOnlySpan<Piece> sentence, int at, out int number)
    {
        number = 0;
        var word = sentence.WordAt(at);
        return TimeWords.Ordinals.TryGetValue(word, out number)
            || (word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && int.TryParse(word[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private static TimeRange? Within(TimeRange? whole, int number, TimeUnit unit)
    {
        if (whole is null || !IsoTime.TryParse(whole.Earliest, out var first) || !IsoTime.TryParse(whole.Latest, out var last))
            return null;
        const int SecondsPerDay = 86_400;
        var start = DateOnly.FromDayNumber((int)(first.Start / SecondsPerDay));
        var end = DateOnly.FromDayNumber((int)(last.End / SecondsPerDay) - 1);
        var from = number > 0 ? Iso.Move(start, unit, number - 1) : Iso.Move(end, unit, -1)?.AddDays(1);
        if (from is not { } found || found < start || found > end || Iso.Move(found, unit, 1) is not { } next)
            return null;
        var until = next.AddDays(-1);
        return Iso.Days(found, until < end ? until : end);
    }
}
