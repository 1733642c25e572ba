using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates in figures: "2022-02-24", "24/02/2022", "2/24/22", "24.02.2022". One that may be read two ways has no time. Thread-safe.</summary>
internal static class NumericDates
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        return sentence.IsNumberAt(at) && !sentence.IsGluedToFigure(at) && !sentence.IsJoinedAt(at) && TryUnbound(sentence, at, out part);
    }

    /// <summary>Reads two dates in figures with a hyphen between: "10/1/2018-10/7/2018", "10/1-11/2/2017".</summary>
    public static bool TrySpan(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!(TrySlashes(sentence, at, out var first) || TryPair(sentence, at, published, out first)) || !sentence.IsJoinedAt(first.End)
            || !(TrySlashes(sentence, first.End, out var last) || TryPair(sentence, first.End, published, out last)))
        {
            return false;
        }

        // The year behind two days is of both, so that what they were read as without it does not hold.
        var end = last.End;
        var isOfBoth = first.End - at < last.End - first.End || DateYears.After(sentence, ref end, published) is not null;
        part = new TimePart(at, end, isOfBoth || first.Time is null || last.Time is null ? null : new TimeRange(first.Time.Earliest, last.Time.Latest), "", TimePrecision.Other);
        return true;
    }

    /// <summary>Whether what stands before says that "24/2" is a date: a preposition, or another such date in a list.</summary>
    public static bool MayBePair(ReadOnlySpan<Piece> sentence, int at)
    {
        const int LongestList = 4;
        for (var i = 0; i < LongestList; i++)
        {
            if (TimeWords.BeforeDays.Contains(sentence.WordAt(at - 1)))
                return true;
            if (sentence.WordAt(at - 1) is not ("," or "or" or "and") || !sentence.IsNumberAt(at - 2) || sentence.WordAt(at - 3) != "/" || !sentence.IsNumberAt(at - 4))
                return false;
            at -= 4;
        }

        return false;
    }

    private static bool TryUnbound(ReadOnlySpan<Piece> sentence, int at, out TimePart part) =>
        TryDotted(sentence, at, out part) || TryHyphens(sentence, at, out part) || TrySlashes(sentence, at, out part) || TryYearMonth(sentence, at, out part) || TryMonthName(sentence, at, out part);

    // "2015-3", "12-2015"
    private static bool TryYearMonth(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!sentence.IsNumberAt(at + 1) || !sentence[at + 1].Joined || sentence.IsJoinedAt(at + 2) || sentence.IsGluedAt(at + 2) && (sentence.IsWordAt(at + 2) || sentence.WordAt(at + 2) is "%" or "/" or ":"))
            return false;
        var yearFirst = Years.IsYear(sentence, at);
        var (year, month) = yearFirst ? (at, at + 1) : (at + 1, at);
        if (!Years.IsYear(sentence, year) || !TryFigure(sentence[month].Lower, out var number) || number is < 1 or > 12 || CountedWords.IsPlural(sentence.WordAt(at + 2)))
            return false;
        part = new TimePart(at, at + 2, Iso.Whole(Iso.Month(int.Parse(sentence[year].Lower, CultureInfo.InvariantCulture), number)), "", TimePrecision.Month);
        return true;
    }

    // "2019/Aug/01", "2019-aug-1", "2019/23/Sep"
    private static bool TryMonthName(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!Years.IsYear(sentence, at))
            return false;
        var slashes = sentence.WordAt(at + 1) == "/" && sentence.IsGluedAt(at + 1) && sentence.WordAt(at + 3) == "/" && sentence.IsGluedAt(at + 3);
        if (!slashes && !(sentence.IsJoinedAt(at + 1) && sentence.IsJoinedAt(at + 2)))
            return false;
        var (second, third) = slashes ? (at + 2, at + 4) : (at + 1, at + 2);
        var (month, day) = TimeWords.Months.ContainsKey(sentence.WordAt(second)) ? (second, third) : (third, second);
        if (!TimeWords.Months.TryGetValue(sentence.WordAt(month), out var number) || !int.TryParse(sentence.WordAt(day), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            return false;
        var year = int.Parse(sentence[at].Lower, CultureInfo.InvariantCulture);
        return IsDate(year, number, named) && Make(at, third + 1, year, number, named, out part);
    }

    /// <summary>Reads a day and a month, "24/2" or "2/24", where a word before says that it is a date.</summary>
    public static bool TryPair(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        if (!sentence.IsNumberAt(at) || sentence.IsGluedAt(at) || sentence.WordAt(at + 1) != "/" || !sentence.IsGluedAt(at + 1) || !sentence.IsNumberAt(at + 2) || !sentence.IsGluedAt(at + 2)
            || sentence.IsGluedAt(at + 3) && sentence.WordAt(at + 3) == "/" || !TryFigure(sentence[at].Lower, out var x) || !TryFigure(sentence[at + 2].Lower, out var y))
        {
            return false;
        }

        const int LeapYear = 2000;
        var (dayFirst, monthFirst) = (IsDate(LeapYear, y, x), IsDate(LeapYear, x, y));
        if (!dayFirst && !monthFirst)
            return false;
        part = dayFirst && monthFirst && x != y ? new TimePart(at, at + 3, null, "", TimePrecision.Day)
            : dayFirst ? NamedDates.Make(at, at + 3, null, y, x, published) : NamedDates.Make(at, at + 3, null, x, y, published);
        return true;
    }

    private static bool TryHyphens(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        return sentence.IsNumberAt(at + 1) && sentence[at + 1].Joined && sentence.IsJoinedAt(at + 2) && !sentence.IsJoinedAt(at + 3)
            && sentence.IsNumberAt(at + 2) && TryMake(at, at + 3, sentence[at].Lower, sentence[at + 1].Lower, sentence[at + 2].Lower, out part);
    }

    private static bool TrySlashes(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        return sentence.WordAt(at + 1) == "/" && sentence.IsGluedAt(at + 1) && sentence.IsNumberAt(at + 2) && sentence.WordAt(at + 3) == "/" && sentence.IsGluedAt(at + 3)
            && sentence.IsNumberAt(at + 4) && sentence.IsGluedAt(at + 4) && TryMake(at, at + 5, sentence[at].Lower, sentence[at + 2].Lower, sentence[at + 4].Lower, out part);
    }

    private static bool TryDotted(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var figures = sentence[at].Lower.Length is >= 6 and <= 10 ? sentence[at].Lower.Split('.') : [];
        return figures.Length == 3 && figures[2].Length is 2 or 4 && TryMake(at, at + 1, figures[0], figures[1], figures[2], out part);
    }

    private static bool TryMake(int first, int end, string a, string b, string c, out TimePart part)
    {
        part = default;
        if (!TryFigure(a, out var x) || !TryFigure(b, out var y) || !TryFigure(c, out var z))
            return false;
        if (a.Length == 4)
            return IsDate(x, y, z) && Make(first, end, x, y, z, out part);
        if (c.Length == 4 || c.Length == 2)
        {
            var year = c.Length == 4 ? z : z + (z < 50 ? 2000 : 1900);
            if (x == y && IsDate(year, x, y))
                return Make(first, end, year, x, y, out part);
            var (dayFirst, monthFirst) = (IsDate(year, y, x), IsDate(year, x, y));
            if (dayFirst != monthFirst)
                return dayFirst ? Make(first, end, year, y, x, out part) : Make(first, end, year, x, y, out part);
            part = new TimePart(first, end, null, "", TimePrecision.Day);
            return dayFirst;
        }

        return false;
    }

    private static bool TryFigure(string text, out int value)
    {
        value = 0;
        return text.Length is 1 or 2 or 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsDate(int year, int month, int day) => year is >= 1000 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool Make(int first, int end, int year, int month, int day, out TimePart part)
    {
        part = new TimePart(first, end, Iso.Named(year, month, day), "", TimePrecision.Day);
        return true;
    }
}
