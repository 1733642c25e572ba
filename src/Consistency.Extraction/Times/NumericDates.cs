using System.Globalization;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads dates in figures: "2022-02-24", "24/02/2022", "2/24/22", "24.02.2022". One that may be read two ways has no time. Thread-safe.</summary>
internal static class NumericDates
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!sentence.IsNumberAt(at) || sentence.IsGluedAt(at) || sentence.IsJoinedAt(at))
            return false;
        return TryDotted(sentence, at, out part) || TryHyphens(sentence, at, out part) || TrySlashes(sentence, at, out part);
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
        return sentence.IsNumberAt(at + 1) && sentence[at + 1].Joined && sentence.IsNumberAt(at + 2) && sentence[at + 2].Joined && !sentence.IsJoinedAt(at + 3)
            && TryMake(at, at + 3, sentence[at].Lower, sentence[at + 1].Lower, sentence[at + 2].Lower, out part);
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
