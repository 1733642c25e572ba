using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads spans that only what was said before could place, so that they have no time: "the same week", "for the year", "all day", "a few hours", "to date". Thread-safe.</summary>
internal static class BareSpans
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        var end = TryUndated(sentence, at);
        end = end > 0 ? end : TryAnaphor(sentence, at);
        end = end > 0 ? end : TryBeside(sentence, at);
        end = end > 0 ? end : TryBare(sentence, at);
        end = end > 0 ? end : TryRough(sentence, at);
        part = new TimePart(at, end, null, "", TimePrecision.Other);
        return end > 0;
    }

    private static int TryUndated(ReadOnlySpan<Piece> sentence, int at)
    {
        var length = TimeWords.Undated.MatchFrom(sentence, at, out _);
        return length > 0 && !sentence.IsJoinedAt(at) && sentence.WordAt(at - 1) is not ("according" or "due" or "prior" or "close") && !IsVerb(sentence, at + length) ? at + length : 0;
    }

    // "To date the bones", "to date back".
    private static bool IsVerb(ReadOnlySpan<Piece> sentence, int end) => sentence.WordAt(end) is "the" or "a" or "an" or "from" or "back" or "with" or "of" or "other" or "these" or "those";

    // "The same week", "that weekend", "all day", "the rest of the month"
    private static int TryAnaphor(ReadOnlySpan<Piece> sentence, int at)
    {
        var length = TimeWords.Anaphora.MatchFrom(sentence, at, out _);
        return length > 0 && IsUnit(sentence, at + length) ? at + length + 1 : 0;
    }

    // "The day before", "the week after"
    private static int TryBeside(ReadOnlySpan<Piece> sentence, int at) =>
        sentence.WordAt(at) == "the" && IsUnit(sentence, at + 1) && sentence.WordAt(at + 2) is "before" or "after" && !sentence.IsWordAt(at + 3) && !sentence.IsNumberAt(at + 3)
            ? at + 3 : sentence.WordAt(at) == "the" && IsUnit(sentence, at + 1) && sentence.WordAt(at + 2) == "after" && sentence.WordAt(at + 3) == "next" ? at + 4 : 0;

    // "For the year", "in the week"
    private static int TryBare(ReadOnlySpan<Piece> sentence, int at) =>
        sentence.WordAt(at) == "the" && TimeWords.BeforeBareUnits.Contains(sentence.WordAt(at - 1)) && IsUnit(sentence, at + 1)
            && (!sentence.IsWordAt(at + 2) || (Quantities.CountedWords.IsStop(sentence[at + 2].Lower) && sentence[at + 2].Lower is not ("of" or "to" or "that" or "when" or "before" or "after" or "since")))
            && !sentence.IsNumberAt(at + 2) ? at + 2 : 0;

    // "A few hours", "several weeks"
    private static int TryRough(ReadOnlySpan<Piece> sentence, int at)
    {
        var length = TimeWords.RoughCounts.MatchFrom(sentence, at, out _);
        return length > 0 && TimeWords.Units.ContainsKey(sentence.WordAt(at + length)) && sentence[at + length].Lower.EndsWith('s') && !sentence.IsJoinedAt(at + length)
            ? at + length + (sentence.WordAt(at + length + 1) is "ago" or "later" or "earlier" ? 2 : 1) : 0;
    }

    private static bool IsUnit(ReadOnlySpan<Piece> sentence, int at) => sentence.IsWordAt(at) && !sentence.IsJoinedAt(at) && !sentence.IsJoinedAt(at + 1)
        && (sentence[at].Lower == "weekend" || (TimeWords.Units.TryGetValue(sentence[at].Lower, out var unit) && !sentence[at].Lower.EndsWith('s') && unit.IsCalendar && sentence[at].Lower.Length > 2 && unit.Count != 3));
}
