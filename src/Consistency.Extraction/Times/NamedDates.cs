using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates with a month's name: "24 February 2022", "Feb. 24", "the 24th of February", "February, 2022". Thread-safe.</summary>
internal static class NamedDates
{
    // A date without a year is of the year of publication, unless that lies further ahead than this.
    private const int MostDaysAhead = 100;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryMonthFirst(sentence, at, published, out part) || TryDayFirst(sentence, at, published, out part) || TryHoliday(sentence, at, published, out part)
        || (TimeWords.BeforeDays.Contains(sentence.WordAt(at - 1)) && (NumericDates.TryPair(sentence, at, published, out part) || TryDayAlone(sentence, at, published, out part)));

    /// <summary>Reads a day of the month, "3", "3rd" or "third".</summary>
    public static bool TryDay(ReadOnlySpan<Piece> sentence, int at, out int day)
    {
        day = 0;
        if (at < 0 || at >= sentence.Length)
            return false;
        if (TimeWords.Ordinals.TryGetValue(sentence[at].Lower, out day) && day > 0)
            return !TimeWords.Units.ContainsKey(sentence.WordAt(at + 1)) && !sentence.IsJoinedAt(at + 1);
        if (sentence[at].Lower.Length > 4)
            return false;
        var text = sentence[at].Lower;
        if (sentence[at].Kind == TokenKind.Word)
            text = text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 && text[0] != '0' | text.Length == 2;
    }

    // "On the 18th": of the month of publication, or of the one before.
    private static bool TryDayAlone(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (sentence.WordAt(at) != "the" || !sentence.IsWordAt(at + 1) || !char.IsAsciiDigit(sentence[at + 1].Lower[0]) || !TryDay(sentence, at + 1, out var day)
            || (sentence.IsWordAt(at + 2) && !CountedWords.IsStop(sentence[at + 2].Lower)) || sentence.WordAt(at + 2) == "of")
        {
            return false;
        }

        TimeRange? time = null;
        if (published is { } today)
        {
            var month = day > today.Day ? Iso.Move(today, new TimeUnit(1, "M"), -1) : today;
            time = month is { } found ? Iso.Named(found.Year, found.Month, day) : null;
        }

        part = new TimePart(at, at + 2, time, "", TimePrecision.Day);
        return true;
    }

    private static bool TryHoliday(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.Holidays.MatchFrom(sentence, at, out var date);
        if (length == 0)
            return false;
        var end = at + length;
        var year = YearAfter(sentence, ref end);
        part = Make(at, end, year, date.Month, date.Day, published);
        return true;
    }

    private static bool TryMonthFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!sentence.IsWordAt(at) || !TimeWords.Months.TryGetValue(sentence[at].Lower, out var month))
            return false;
        var end = AfterName(sentence, at);
        int? day = null;
        if (TryDay(sentence, end + (sentence.WordAt(end) == "the" ? 1 : 0), out var found) && !IsFigureOfMore(sentence, end + 1))
            (day, end) = (found, end + (sentence.WordAt(end) == "the" ? 2 : 1));
        var year = YearAfter(sentence, ref end);
        if (day is null && year is null && !IsSurelyMonth(sentence, at))
            return false;
        part = Make(at, end, year, month, day, published);
        return true;
    }

    private static bool TryDayFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var first = sentence.WordAt(at) == "the" ? at + 1 : at;
        if (!TryDay(sentence, first, out var day) || sentence.IsGluedAt(first) || sentence.IsJoinedAt(first))
            return false;
        var month = first + (sentence.WordAt(first + 1) == "of" ? 2 : 1);
        if (sentence.WordAt(month) == "/" && sentence.IsGluedAt(month) && sentence.IsGluedAt(month + 1))
            month++;
        if (!sentence.IsWordAt(month) || !TimeWords.Months.TryGetValue(sentence[month].Lower, out var number) || (first > at && sentence[first].Kind == TokenKind.Number))
            return false;
        if (TimeWords.VerbMonths.Contains(sentence[month].Lower) && !sentence[month].Capital && month == first + 1 && sentence[first].Kind == TokenKind.Number && !Years.IsYear(sentence, month + 1))
            return false;
        var end = AfterName(sentence, month);
        var year = YearAfter(sentence, ref end);
        part = Make(at, end, year, number, day, published);
        return true;
    }

    // The full stop of "Feb.", where the text goes on.
    private static int AfterName(ReadOnlySpan<Piece> sentence, int at) =>
        sentence.WordAt(at + 1) == "." && sentence[at].Lower.Length <= 4 && sentence.IsNumberAt(at + 2) ? at + 2 : at + 1;

    private static int? YearAfter(ReadOnlySpan<Piece> sentence, ref int end)
    {
        var at = sentence.WordAt(end) is "," or "of" or "in" || (sentence.WordAt(end) == "/" && sentence.IsGluedAt(end)) ? end + 1 : end;
        if (!Years.IsYear(sentence, at))
            return null;
        end = at + 1;
        return int.Parse(sentence[at].Lower, CultureInfo.InvariantCulture);
    }

    // "May 24,000", "March 5.5", "June 10 percent", "June 10-year": not a day.
    private static bool IsFigureOfMore(ReadOnlySpan<Piece> sentence, int after) =>
        sentence.WordAt(after) is "%" or "percent" or "million" or "billion" or "per" or ":" or "pm" or "am" or "p.m." or "a.m."
        || (sentence.IsGluedAt(after) && sentence.IsWordAt(after)) || (sentence.IsJoinedAt(after) && sentence.IsWordAt(after));

    // "March", "May", "Jan" are other words too: a capital and a word before that dates have must speak for the month.
    private static bool IsSurelyMonth(ReadOnlySpan<Piece> sentence, int at)
    {
        var (word, before) = (sentence[at].Lower, sentence.WordAt(at - 1));
        if (!TimeWords.DoubtfulMonths.Contains(word))
            return word.Length > 3 || sentence[at].Capital;
        return sentence[at].Capital
            ? TimeWords.BeforeMonths.Contains(before) || (at > 0 && TimeWords.Months[word] == 3 && word.Length > 3)
            : before is "in" or "since" or "until" or "last" or "next" or "between";
    }

    /// <summary>Makes a date; one without a year is of the year of publication, or of the one before.</summary>
    public static TimePart Make(int first, int end, int? year, int month, int? day, DateOnly? published)
    {
        if (year is null && published is { } today)
        {
            var ahead = new DateOnly(today.Year, month, Math.Min(day ?? 1, DateTime.DaysInMonth(today.Year, month))).DayNumber - today.DayNumber;
            year = ahead > MostDaysAhead ? today.Year - 1 : today.Year;
        }

        return new TimePart(first, end, Iso.Named(year, month, day), "", day is null ? TimePrecision.Month : TimePrecision.Day);
    }
}
