using System.Globalization;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads spans from one date to another, and such without an end: "between 1979 and 1989", "March 3 to 5", "2019-2021", "since Monday". Thread-safe.</summary>
internal static class SpanReader
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part) =>
        TryBetween(sentence, at, published, out part) || TryOpen(sentence, at, published, out part)
        || (NumericDates.TrySpan(sentence, at, published, out part) && part.End - at > 6)
        || TryYears(sentence, at, "", out part) || WeekSpans.TryRead(sentence, at, published, out part)
        || TryDays(sentence, at, "", published, out part)
        || (DateReader.TryRead(sentence, at, published, out part) && (TryTo(sentence, part, "", published, out part) || part.End > 0));

    private static bool TryBetween(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var opener = sentence.WordAt(at);
        if (opener is not ("between" or "from"))
            return false;
        var start = sentence.WordAt(at + 1) == "the" ? at + 2 : at + 1;
        if (!TryYears(sentence, at + 1, opener, out part)
            && !NumericDates.TrySpan(sentence, at + 1, published, out part)
            && !((DateReader.TryRead(sentence, start, published, out var first) || TryNow(sentence, start, published, out first)) && TryTo(sentence, first, opener, published, out part))
            && !TryDays(sentence, at + 1, opener, published, out part))
        {
            return false;
        }

        part = part with { First = at };
        return true;
    }

    private static bool TryTo(ReadOnlySpan<Piece> sentence, TimePart first, string opener, DateOnly? published, out TimePart part)
    {
        part = first;
        var link = LinkAt(sentence, first.End, opener);
        if (link < 0 || first.Precision == TimePrecision.Clock)
            return false;
        link += sentence.WordAt(first.End + link) == "the" ? 1 : 0;
        if (!DateReader.TryRead(sentence, first.End + link, published, out var last) && !TryNow(sentence, first.End + link, published, out last) && !TryDayOf(sentence, first, first.End + link, out last))
            return false;
        if (last.Duration.Length > 0)
            return false;
        part = new TimePart(first.First, last.End, Join(InYearOf(sentence, first, last), last.Time), "", TimePrecision.Other);
        return true;
    }

    // "From May to July 2020", "from November to March": a start without a year is in the year of the end, or the one before.
    private static TimeRange? InYearOf(ReadOnlySpan<Piece> sentence, TimePart first, TimePart last)
    {
        for (var at = first.First; at < first.End; at++)
        {
            if (Years.IsYear(sentence, at))
                return first.Time;
        }

        if (first.Precision is not (TimePrecision.Day or TimePrecision.Month) || last.Precision != first.Precision || first.Time is not { } start || last.Time is not { } end)
            return first.Time;
        var year = int.Parse(end.Latest[..4], CultureInfo.InvariantCulture);
        if (string.CompareOrdinal(start.Earliest[4..], end.Latest[4..]) > 0)
            year--;
        return new TimeRange(Iso.Year(year) + start.Earliest[4..], Iso.Year(year) + start.Latest[4..]);
    }

    // "from May to date"
    private static bool TryNow(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart last)
    {
        last = new TimePart(at, at + 1, published is { } today ? Iso.Whole(Iso.Day(today)) : null, "", TimePrecision.Day);
        return TimeWords.Now.Contains(sentence.WordAt(at));
    }

    // "March 3 to 5"
    private static bool TryDayOf(ReadOnlySpan<Piece> sentence, TimePart first, int at, out TimePart last)
    {
        last = default;
        if (first.Precision != TimePrecision.Day || !NamedDates.TryDay(sentence, at, out var end, out var day) || sentence.WordAt(end) is "%" or "percent" or "million" or ":")
            return false;
        TimeRange? time = null;
        if (first.Time is { Earliest.Length: 10 } known)
            time = Iso.Named(int.Parse(known.Earliest[..4], CultureInfo.InvariantCulture), int.Parse(known.Earliest[5..7], CultureInfo.InvariantCulture), day);
        last = new TimePart(at, end, time, "", TimePrecision.Day);
        return true;
    }

    // "from 3 to 5 March": the first day takes the second one's month.
    private static bool TryDays(ReadOnlySpan<Piece> sentence, int at, string opener, DateOnly? published, out TimePart part)
    {
        part = default;
        var number = opener.Length > 0 && sentence.WordAt(at) == "the" ? at + 1 : at;
        if (!NamedDates.TryDay(sentence, number, out var after, out var day) || (opener.Length == 0 && (sentence.IsGluedAt(at) || sentence.IsJoinedAt(at))))
            return false;
        var link = LinkAt(sentence, after, opener);
        if (link < 0 || !NamedDates.TryDayFirst(sentence, after + link, published, out var last) || last.Precision != TimePrecision.Day)
            return false;
        var first = last.Time is { Earliest.Length: 10 } known
            ? Iso.Named(int.Parse(known.Earliest[..4], CultureInfo.InvariantCulture), int.Parse(known.Earliest[5..7], CultureInfo.InvariantCulture), day)
            : null;
        part = new TimePart(at, last.End, Join(first, last.Time), "", TimePrecision.Other);
        return true;
    }

    // Two bare years: "2019-2021", "1979 to 1989", "2019-20".
    private static bool TryYears(ReadOnlySpan<Piece> sentence, int at, string opener, out TimePart part)
    {
        part = default;
        if (!Years.IsYear(sentence, at) || (sentence.IsGluedAt(at) && sentence.WordAt(at - 1) is not "(") || sentence.IsJoinedAt(at))
            return false;
        var link = LinkAt(sentence, at + 1, opener);
        var last = at + 1 + link;
        if (link < 0 || !sentence.IsNumberAt(last) || (sentence.IsWordAt(last + 1) && !sentence.IsCapitalAt(last + 1) && CountedWords.IsPlural(sentence[last + 1].Lower)))
            return false;
        var (from, to) = (sentence[at].Lower, sentence[last].Lower);
        if (to.Length == 2 && link <= 1 && sentence.WordAt(at + 1) != "to" && opener.Length == 0)
            to = from[..2] + to;
        else if (!Years.IsYear(sentence, last))
            return false;
        if (!int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end) || end <= int.Parse(from, CultureInfo.InvariantCulture) || (opener.Length == 0 && from[..2] is not ("18" or "19" or "20")))
            return false;
        part = new TimePart(at, last + 1, new TimeRange(from, to), "", TimePrecision.Other);
        return true;
    }

    private static bool TryOpen(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        var length = TimeWords.OpenEnds.MatchFrom(sentence, at, out var end);
        if (length == 0)
            return false;
        var date = at + length + (sentence.WordAt(at + length) == "the" ? 1 : 0);
        if (!DateReader.TryRead(sentence, at + length, published, out var found) && !DateReader.TryRead(sentence, date, published, out found)
            && !(length > 1 && end is OpenEnd.After or OpenEnd.Before && Years.TryBare(sentence, date, out found)))
        {
            return false;
        }

        var time = found.Time is not { } named ? null : end switch
        {
            OpenEnd.Since => new TimeRange(named.Earliest, ""),
            OpenEnd.After => new TimeRange(Iso.Beside(named.Latest, 1), ""),
            OpenEnd.Before => new TimeRange("", Iso.Beside(named.Earliest, -1)),
            _ => new TimeRange("", named.Latest),
        };
        part = found with { First = at, Time = time, Precision = TimePrecision.Other };
        return true;
    }

    private static int LinkAt(ReadOnlySpan<Piece> sentence, int at, string opener) => sentence.WordAt(at) switch
    {
        "and" when opener == "between" => 1,
        "to" or "until" or "till" or "through" => 1,
        "-" or "–" or "~" => 1,
        _ when sentence.IsJoinedAt(at) => 0,
        _ => -1,
    };

    private static TimeRange? Join(TimeRange? first, TimeRange? last) =>
        first is null || last is null || string.CompareOrdinal(first.Earliest, last.Latest) > 0 ? null : new TimeRange(first.Earliest, last.Latest);
}
