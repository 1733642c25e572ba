using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads the year of a day, month, season or holiday, behind it. Thread-safe.</summary>
internal static class DateYears
{
    /// <summary>Reads the year that may follow a day or month: "2019", "of 2019", "nineteen ninety-six", "of last year", "of '87".</summary>
    public static int? After(ReadOnlySpan<Piece> sentence, ref int end, DateOnly? published)
    {
        var at = sentence.WordAt(end) is "," or "of" or "in" || (sentence.WordAt(end) == "/" && sentence.IsGluedAt(end)) ? end + 1 : end;
        if (Years.IsYear(sentence, at))
        {
            end = at + 1;
            return int.Parse(sentence[at].Lower, CultureInfo.InvariantCulture);
        }

        if (SpokenYears.TryRead(sentence, at, out var after, out var spoken))
        {
            end = after;
            return spoken;
        }

        return sentence.WordAt(end) == "of" ? RelativeYearAfter(sentence, ref end, published) ?? ShortYearAfter(sentence, ref end) : ShortYearAfter(sentence, ref end);
    }

    // "Of last year"
    private static int? RelativeYearAfter(ReadOnlySpan<Piece> sentence, ref int end, DateOnly? published)
    {
        var length = TimeWords.Deictics.MatchFrom(sentence, end + 1, out var way);
        if (length == 0 || sentence.WordAt(end + 1 + length) != "year" || published is not { } today)
            return null;
        end += length + 2;
        return today.Year + way;
    }

    // "'87", "of '87", "of 87"
    private static int? ShortYearAfter(ReadOnlySpan<Piece> sentence, ref int end)
    {
        const int FirstOfLastCentury = 50;
        var of = sentence.WordAt(end) == "of" ? end + 1 : end;
        var apostrophe = sentence.WordAt(of) is "'" or "’" or "‘";
        var at = apostrophe ? of + 1 : of;
        if (!(apostrophe || of > end) || !sentence.IsNumberAt(at) || sentence[at].Lower.Length != 2 || !(sentence.IsEndAt(at + 1) || (sentence.IsWordAt(at + 1) && CountedWords.IsStop(sentence[at + 1].Lower)))
            || !int.TryParse(sentence[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || (!apostrophe && year < FirstOfLastCentury))
        {
            return null;
        }

        end = at + 1;
        return year + (year < FirstOfLastCentury ? 2000 : 1900);
    }
}
