using System.Globalization;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates with a month's name: "24 February 2022", "Feb. 24", "the 24th of February", "February, 2022". Thread-safe.</summary>
internal static class NamedDates
{
    // A date without a year is of the year of publication, unless that lies further ahead than this.
    private const int MostDaysAhead = 100;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryMonthFirst(sentence, at, published, out part) || TryDayFirst(sentence, at, published, out part);

    /// <summary>Reads a day of the month, "3" or "3rd".</summary>
    public static bool TryDay(ReadOnlySpan<Piece> sentence, int at, out int day)
    {
        day = 0;
        if (at < 0 || at >= sentence.Length || sentence[at].Lower.Length > 4)
            return false;
        var text = sentence[at].Lower;
        if (sentence[at].Kind == TokenKind.Word)
            text = text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 && text[0] != '0' | text.Length == 2;
    }

    private static bool TryMonthFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!sentence.IsWordAt(at) || sentence.IsJoinedAt(at) || !TimeWords.Months.TryGetValue(sentence[at].Lower, out var month))
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
        if (!sentence.IsWordAt(month) || !TimeWords.Months.TryGetValue(sentence[month].Lower, out var number) || (first > at && sentence[first].Kind == TokenKind.Number))
            return false;
        if (TimeWords.DoubtfulMonths.Contains(sentence[month].Lower) && !sentence[month].Capital && month == first + 1 && sentence[first].Kind == TokenKind.Number && !IsYear(sentence, month + 1))
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
        var at = sentence.WordAt(end) is "," or "of" ? end + 1 : end;
        if (!IsYear(sentence, at))
            return null;
        end = at + 1;
        return int.Parse(sentence[at].Lower, CultureInfo.InvariantCulture);
    }

    private static bool IsYear(ReadOnlySpan<Piece> sentence, int at) => Years.IsYear(sentence, at) && !sentence.IsJoinedAt(at);

    // "May 24,000", "March 5.5", "June 10 percent", "June 10-year": not a day.
    private static bool IsFigureOfMore(ReadOnlySpan<Piece> sentence, int after) =>
        sentence.WordAt(after) is "%" or "percent" or "million" or "billion" or "per" or ":" or "pm" or "am" or "p.m." or "a.m."
        || (sentence.IsGluedAt(after) && sentence.IsWordAt(after)) || (sentence.IsJoinedAt(after) && sentence.IsWordAt(after));

    private static bool IsSurelyMonth(ReadOnlySpan<Piece> sentence, int at) =>
        !TimeWords.DoubtfulMonths.Contains(sentence[at].Lower)
            ? sentence[at].Lower.Length > 4 || sentence[at].Capital
            : sentence.WordAt(at - 1) is "in" or "since" or "until" or "by" or "last" or "next" or "this" or "early" or "late" or "mid" or "of" or "from" or "before" or "during"
                ? sentence[at].Capital || sentence.WordAt(at - 1) is "in" or "since" or "until"
                : sentence[at].Capital && sentence[at].Lower is not ("jan" or "mar" or "dec" or "june" or "april" or "august" or "may") && at > 0;

    private static TimePart Make(int first, int end, int? year, int month, int? day, DateOnly? published)
    {
        if (year is null && published is { } today)
        {
            var ahead = new DateOnly(today.Year, month, Math.Min(day ?? 1, DateTime.DaysInMonth(today.Year, month))).DayNumber - today.DayNumber;
            year = ahead > MostDaysAhead ? today.Year - 1 : today.Year;
        }

        return new TimePart(first, end, Iso.Named(year, month, day), "", day is null ? TimePrecision.Month : TimePrecision.Day);
    }
}
