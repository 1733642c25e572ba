using Consistency.Extraction.Text;
using Consistency.Model;

namespace Consistency.Extraction.Times;

/// <summary>Reads one date at a place of a sentence, in whichever way it is written, with "early", "the end of" before it. Thread-safe.</summary>
internal static class DateReader
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        if (!TryWithPart(sentence, at, published, out part))
            return false;
        var length = TimeWords.Onward.MatchFrom(sentence, part.End, out var opens);
        if (length > 0 && !sentence.IsNumberAt(part.End + length) && !sentence.IsCapitalAt(part.End + length) && part.Precision != TimePrecision.Clock)
            part = part with { End = part.End + length, Time = part.Time is null ? null : opens ? new(part.Time.Earliest, "") : new("", part.Time.Latest), Precision = TimePrecision.Other };
        return true;
    }

    private static bool TryWithPart(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        var length = TimeWords.Parts.MatchFrom(sentence, at, out var share);
        var whole = at + length + (sentence.WordAt(at + length) == "the" ? 1 : 0);
        if (length == 0 || !(TryPlain(sentence, whole, published, out part) || RelativeDates.TryCurrent(sentence, whole, published, out part)))
            return TryPlain(sentence, at, published, out part);
        if (part.Precision is not (TimePrecision.Month or TimePrecision.Year or TimePrecision.Other))
            return TryPlain(sentence, at, published, out part);
        part = part with { First = at, Time = Share(part.Time, share.From, share.To), Precision = TimePrecision.Other };
        return true;
    }

    private static bool TryPlain(ReadOnlySpan<Piece> sentence, int at, DateOnly? published, out TimePart part)
    {
        part = default;
        return at < sentence.Length && sentence[at].Kind != TokenKind.Quote
            && (OrdinalSpans.TryRead(sentence, at, published, out part) || NumericDates.TryRead(sentence, at, out part) || NamedDates.TryRead(sentence, at, published, out part)
                || Weekdays.TryRead(sentence, at, published, out part) || RelativeDates.TryRead(sentence, at, published, out part)
                || Seasons.TryRead(sentence, at, published, out part) || Years.TryRead(sentence, at, out part));
    }

    // A third of a year is four months, of a month ten days; of other spans whole days.
    private static TimeRange? Share(TimeRange? time, double from, double to)
    {
        if (time is null || !IsoTime.TryParse(time.Earliest, out var first) || !IsoTime.TryParse(time.Latest, out var last))
            return time;
        const int SecondsPerDay = 86_400;
        var days = (last.End - first.Start) / SecondsPerDay;
        var start = (int)(first.Start / SecondsPerDay);
        return Iso.Days(DateOnly.FromDayNumber(start + (int)(days * from)), DateOnly.FromDayNumber(start + Math.Max(0, (int)(days * to) - 1)));
    }
}
