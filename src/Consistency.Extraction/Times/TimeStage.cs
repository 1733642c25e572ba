using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Finds the dates, times of day and durations of a document. Linear in the text; thread-safe.</summary>
internal static class TimeStage
{
    /// <param name="published">What "on Wednesday" and "last year" are counted from, by its own calendar day; null where unknown.</param>
    /// <returns>The times in the order of the text; no two share a token.</returns>
    public static List<FoundTime> Find(Document document, DateTimeOffset? published)
    {
        DateOnly? day = published is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;
        var found = new List<FoundTime>();
        for (var s = 0; s < document.Sentences.Length; s++)
            FindIn(document.PiecesOf(s), day, found);
        return found;
    }

    private static void FindIn(ReadOnlySpan<Piece> pieces, DateOnly? published, List<FoundTime> found)
    {
        var at = 0;
        while (at < pieces.Length)
        {
            if (!TimeStarts.MayStart(pieces, at) || !TryRead(pieces, at, published, out var part))
            {
                at++;
                continue;
            }

            var endToken = pieces[part.End - 1].Token + 1;
            found.Add(new FoundTime(pieces[part.First].Token, endToken, part.Time, part.Duration));
            at = part.End;
            while (at < pieces.Length && pieces[at].Token < endToken)
                at++;
        }
    }

    private static bool TryRead(ReadOnlySpan<Piece> pieces, int at, DateOnly? published, out TimePart part) =>
        ClockTimes.TryRead(pieces, at, out part) || SpanReader.TryRead(pieces, at, published, out part) || Durations.TryIn(pieces, at, out part) || CountedDates.TryBound(pieces, at, published, out part) || Durations.TryRead(pieces, at, out part) || BareSpans.TryRead(pieces, at, out part);
}
