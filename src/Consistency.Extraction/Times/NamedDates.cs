using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates with a month's name: "24 February 2022", "Feb. 24", "the 24th of February", "February, 2022". Thread-safe.</summary>
internal static class NamedDates
{
    // A date without a year is of the year of publication, unless that lies further ahead than this.
    public const int MostDaysAhead = 100;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryMonthFirst(sentence, at, published, out part) || (!sentence.IsJoinedAt(at) && TryDayFirst(sentence, at, published, out part)) || Holidays.TryRead(sentence, at, published, out part)
        || (NumericDates.MayBePair(sentence, at) && NumericDates.TryPair(sentence, at, published, out part))
        || (TimeWords.BeforeDays.Contains(sentence.WordAt(at - 1)) && TryDayAlone(sentence, at, published, out part));

    /// <summary>Reads a day of the month: "3", "3rd", "third", "twenty-first".</summary>
    public static bool TryDay(ReadOnlySpan<Piece> sentence, int at, out int end, out int day)
    {
        (end, day) = (at + 1, 0);
        if (at < 0 || at >= sentence.Length)
            return false;
        if (NumeralWords.Tens.TryGetValue(sentence[at].Lower, out var tens) && TimeWords.Ordinals.TryGetValue(sentence.WordAt(at + 1), out var more) && more is > 0 and < 10 && tens + more <= 31)
            (end, day) = (at + 2, (int)tens + more);
        else
            TimeWords.Ordinals.TryGetValue(sentence[at].Lower, out day);
        if (day > 0)
            return !TimeWords.Units.ContainsKey(sentence.WordAt(end)) && !sentence.IsJoinedAt(end);
        if (sentence[at].Lower.Length > 4)
            return false;
        var text = sentence[at].Lower;
        if (sentence[at].Kind == TokenKind.Word)
            text = TimeWords.BeforeEnding(text);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31 && text[0] != '0' | text.Length == 2;
    }

    /// <summary>Reads "the 18th": of the month of publication, or of the one before.</summary>
    public static bool TryDayAlone(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (sentence.WordAt(at) != "the" || !sentence.IsWordAt(at + 1) || !char.IsAsciiDigit(sentence[at + 1].Lower[0]) || !TryDay(sentence, at + 1, out _, out var day)
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

    private static bool TryMonthFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!sentence.IsWordAt(at) || !TimeWords.Months.TryGetValue(sentence[at].Lower, out var month))
            return false;
        var end = AfterName(sentence, at);
        int? day = null;
        if ((TryDay(sentence, end + (sentence.WordAt(end) == "the" ? 1 : 0), out var after, out var found) || (TryDayInWords(sentence, end, out after, out found) && (IsDateAfter(sentence, after) || (IsSurelyMonth(sentence, at) && sentence.IsEndAt(after)))))
            && !IsFigureOfMore(sentence, after) && !IsCount(sentence, at, after))
        {
            (day, end) = (found, after);
        }

        var year = DateYears.After(sentence, ref end, published);
        if (day is null && year is null && !IsSurelyMonth(sentence, at))
            return false;
        part = Make(at, end, year, month, day, published);
        return true;
    }

    /// <summary>Reads "24 February 2022", "the 24th of February".</summary>
    public static bool TryDayFirst(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var first = sentence.WordAt(at) == "the" ? at + 1 : at;
        if (!(TryDay(sentence, first, out var after, out var day) || TryDayInWords(sentence, first, out after, out day) || TryDayOf(sentence, first, out after, out day))
            || sentence.IsGluedToFigure(first))
        {
            return false;
        }

        var month = after + (sentence.WordAt(after) == "of" ? 1 : 0);
        if (sentence.WordAt(month) == "/" && sentence.IsGluedAt(month) && sentence.IsGluedAt(month + 1))
            month++;
        if (!sentence.IsWordAt(month) || !TimeWords.Months.TryGetValue(sentence[month].Lower, out var number) || (first > at && sentence[first].Kind == TokenKind.Number))
            return false;
        if (TimeWords.VerbMonths.Contains(sentence[month].Lower) && !sentence[month].Capital && month == after && char.IsAsciiDigit(sentence[first].Lower[^1]) && !Years.IsYear(sentence, month + 1))
            return false;
        // "Two March days", "five May have": a number in words before a doubtful month is no day.
        if (month == after && NumeralWords.Ones.ContainsKey(sentence[month - 1].Lower) && TimeWords.DoubtfulMonths.Contains(sentence[month].Lower) && !IsDateAfter(sentence, month + 1))
            return false;
        var end = AfterName(sentence, month);
        var year = DateYears.After(sentence, ref end, published);
        part = Make(at, end, year, number, day, published);
        return true;
    }

    // "Twenty nine", "five": a day in words, as it is spoken with its month.
    private static bool TryDayInWords(ReadOnlySpan<Piece> sentence, int at, out int end, out int day)
    {
        (end, day) = (at, 0);
        if (!sentence.IsWordAt(at))
            return false;
        if (NumeralWords.Tens.TryGetValue(sentence[at].Lower, out var tens))
            (end, day) = NumeralWords.Ones.TryGetValue(sentence.WordAt(at + 1), out var more) && more is > 0 and < 10 ? (at + 2, (int)(tens + more)) : (at + 1, (int)tens);
        else if (NumeralWords.Ones.TryGetValue(sentence[at].Lower, out var ones))
            (end, day) = (at + 1, (int)ones);
        return day is > 0 and <= 31 && !sentence.IsJoinedAt(end) && !NumeralWords.Scales.ContainsKey(sentence.WordAt(end)) && !TimeWords.Units.ContainsKey(sentence.WordAt(end));
    }

    // "The third day of September"
    private static bool TryDayOf(ReadOnlySpan<Piece> sentence, int at, out int end, out int day)
    {
        var found = OrdinalSpans.TryOrdinal(sentence, at, out end, out day) && day is > 0 and <= 31 && sentence.WordAt(end) == "day" && sentence.WordAt(end + 1) == "of";
        end++;
        return found;
    }

    private static bool IsDateAfter(ReadOnlySpan<Piece> sentence, int at) => Years.IsYear(sentence, at) || SpokenYears.TryRead(sentence, at, out _, out _);

    // The full stop of "Feb.", where the text goes on, the slash of "Feb/3", and the comma of "February, 3rd".
    private static int AfterName(ReadOnlySpan<Piece> sentence, int at) => sentence.WordAt(at + 1) switch
    {
        "." when sentence[at].Lower.Length <= 4 && sentence.IsNumberAt(at + 2) => at + 2,
        "/" when sentence.IsGluedAt(at + 1) && sentence.IsGluedAt(at + 2) && sentence.IsNumberAt(at + 2) && !Years.IsYear(sentence, at + 2) => at + 2,
        "," when sentence.IsWordAt(at + 2) && char.IsAsciiDigit(sentence[at + 2].Lower[0]) && TryDay(sentence, at + 2, out _, out _) => at + 2,
        _ => at + 1,
    };

    // "In May 12 people": a figure that counts; "on May 12 people" is a day.
    private static bool IsCount(ReadOnlySpan<Piece> sentence, int month, int after) =>
        sentence.WordAt(month - 1) == "in" && sentence.IsNumberAt(after - 1) && sentence.IsWordAt(after) && !sentence.IsCapitalAt(after) && CountedWords.IsPlural(sentence[after].Lower);

    // "May 24,000", "March 5.5", "June 10 percent", "June 10-year": not a day; "June 10-July 3" is.
    private static bool IsFigureOfMore(ReadOnlySpan<Piece> sentence, int after) =>
        sentence.WordAt(after) is "%" or "percent" or "million" or "billion" or "per" or ":" or "pm" or "am" or "p.m." or "a.m."
        || ((sentence.IsGluedAt(after) || sentence.IsJoinedAt(after)) && sentence.IsWordAt(after) && !TimeWords.Months.ContainsKey(sentence[after].Lower)
            && !(sentence.IsJoinedAt(after) && char.IsAsciiDigit(sentence[after].Lower[0]) && TryDay(sentence, after, out _, out _)));

    // "March", "May", "Jan" are other words too: a capital and a word before that dates have must speak for the month.
    private static bool IsSurelyMonth(ReadOnlySpan<Piece> sentence, int at)
    {
        var (word, before) = (sentence[at].Lower, sentence.WordAt(at - 1));
        if (!TimeWords.DoubtfulMonths.Contains(word))
            return word.Length > 3 || sentence[at].Capital;
        // "May to March"
        if (sentence.WordAt(at + 1) is "to" or "through" or "–" && sentence.IsCapitalAt(at) && sentence.IsCapitalAt(at + 2) && TimeWords.Months.ContainsKey(sentence.WordAt(at + 2)))
            return true;
        return sentence[at].Capital
            ? TimeWords.BeforeMonths.Contains(before) || (at > 0 && TimeWords.Months[word] == 3 && word.Length > 3)
            : before is "in" or "since" or "until" or "last" or "next" or "between" or "from";
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
