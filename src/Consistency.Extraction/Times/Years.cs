using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads years and decades: "in 2022", "the 1990s", "fiscal 2019"; tells a year from a count of 2,000. Thread-safe.</summary>
internal static class Years
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (TryDecade(sentence, at, out part) || TryNamedDecade(sentence, at, out part) || TryKind(sentence, at, out part) || TrySpoken(sentence, at, out part))
            return true;
        if (sentence.WordAt(at) == "year" && TryBare(sentence, at, out part))
            return true;
        if (!IsYear(sentence, at) || sentence.IsGluedToFigure(at) || !Speaks(sentence, at))
            return false;
        part = new TimePart(at, at + 1, Iso.Whole(sentence[at].Lower), "", TimePrecision.Year);
        return true;
    }

    /// <summary>Reads four digits as a year, where what stands around them says that they are one.</summary>
    public static bool TryBare(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        var first = sentence.WordAt(at) == "year" ? at + 1 : at;
        var found = IsYear(sentence, first) && !sentence.IsGluedToFigure(first);
        part = found ? new TimePart(at, first + 1, Iso.Whole(sentence[first].Lower), "", TimePrecision.Year) : default;
        return found;
    }

    /// <summary>Whether four digits stand there that can be a year.</summary>
    public static bool IsYear(ReadOnlySpan<Piece> sentence, int at) => sentence.IsNumberAt(at) && sentence[at].Lower is { Length: 4 } digits
        && digits[0] is '1' or '2' && int.TryParse(sentence[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2200;

    private static bool Speaks(ReadOnlySpan<Piece> sentence, int at)
    {
        if (sentence.IsJoinedAt(at) && !(sentence.WordAt(at - 1) is "mid" or "pre" or "post" or "early" or "late"))
            return false;
        var (before, after) = (sentence.WordAt(at - 1), sentence.WordAt(at + 1));
        if (sentence.IsGluedAt(at + 1) && (sentence.IsWordAt(at + 1) && after != "'s" || after is "%" or "°" or "/" or ":"))
            return false;
        if (TimeWords.BeforeYearsSurely.Contains(before))
            return true;
        var counts = sentence.IsWordAt(at + 1) && !sentence.IsCapitalAt(at + 1) && CountedWords.IsPlural(after);
        var modern = sentence[at].Lower[..2] is "19" or "20";
        if (TimeWords.BeforeYears.Contains(before))
            return !counts && (modern || before is "before" or "after" or "from");
        if (!modern || TimeWords.BeforeCounts.Contains(before) || after is "%" or "percent" or "per" or "hp" or "rpm" or "km" or "feet" or "million" or "billion" or "x")
            return false;
        return !counts || before == "the" || sentence.WordAt(at - 1) == "'s";
    }

    // "Fiscal year 2008", "FY 2008", "FY18"
    private static bool TryKind(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var word = sentence.WordAt(at);
        if (!sentence.IsWordAt(at))
            return false;
        var noun = TimeWords.YearKinds.Contains(word) && sentence.WordAt(at + 1) == "year" ? 2 : TimeWords.ShortYearKinds.Contains(word) ? 1 : 0;
        if (noun > 0 && IsYear(sentence, at + noun))
            part = new TimePart(at, at + noun + 1, Iso.Whole(sentence[at + noun].Lower), "", TimePrecision.Year);
        else if (word.Length == 4 && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]) && TimeWords.ShortYearKinds.Contains(word[..2]))
            part = new TimePart(at, at + 1, Iso.Whole("20" + word[2..]), "", TimePrecision.Year);
        return part.End > 0;
    }

    // "In nineteen ninety-six"
    private static bool TrySpoken(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!TimeWords.BeforeYearsSurely.Contains(sentence.WordAt(at - 1)) || !SpokenYears.TryRead(sentence, at, out var end, out var year)
            || (sentence.IsWordAt(end) && !CountedWords.IsStop(sentence[end].Lower)))
        {
            return false;
        }

        part = new TimePart(at, end, Iso.Whole(Iso.Year(year)), "", TimePrecision.Year);
        return true;
    }

    // "The nineties", "in the early sixties"; "in her sixties" is an age.
    private static bool TryNamedDecade(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!sentence.IsWordAt(at) || !TimeWords.Decades.TryGetValue(sentence[at].Lower, out var first) || !(sentence.WordAt(at - 1) is "the" or "in" or "since" || TimeWords.Parts.MatchBefore(sentence, at, out _) > 0))
            return false;
        part = new TimePart(at, at + 1, first > 0 ? new(Iso.Year(first), Iso.Year(first + 9)) : null, "", TimePrecision.Other);
        return true;
    }

    private static bool TryDecade(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        var word = sentence.WordAt(at);
        var first = at;
        if (word.Length == 5 && word[3..] == "0s" && sentence.IsWordAt(at) && int.TryParse(word[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and < 2200)
        {
            part = new TimePart(first, at + 1, new(Iso.Year(year), Iso.Year(year + 9)), "", TimePrecision.Other);
            return true;
        }

        // "1990 s", as texts cut into words have it
        if (word.EndsWith('0') && sentence.WordAt(at + 1) == "s" && !sentence.IsGluedAt(at) && !sentence.IsGluedAt(at + 1) && (IsYear(sentence, at) || (word.Length == 2 && word[0] >= '2' && sentence.WordAt(at - 1) is "the" or "in")))
        {
            year = word.Length == 4 ? int.Parse(word, CultureInfo.InvariantCulture) : 1900 + int.Parse(word, CultureInfo.InvariantCulture);
            part = new TimePart(first, at + 2, new(Iso.Year(year), Iso.Year(year + 9)), "", TimePrecision.Other);
            return true;
        }

        if (sentence.WordAt(at) is not ("'" or "‘") || !sentence.IsGluedAt(at + 1) || sentence.WordAt(at + 1) is not { Length: 3 } tens || tens[1..] != "0s" || !char.IsAsciiDigit(tens[0]))
            return false;
        year = (tens[0] < '3' ? 2000 : 1900) + ((tens[0] - '0') * 10);
        part = new TimePart(first, at + 2, new(Iso.Year(year), Iso.Year(year + 9)), "", TimePrecision.Other);
        return true;
    }
}
