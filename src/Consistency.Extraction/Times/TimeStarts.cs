using System.Collections.Frozen;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Tells at a glance whether a time may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class TimeStarts
{
    // What may start a time by itself.
    private static readonly FrozenSet<string> s_starts = new[] { "year", "half", "dozen", "quarter", "week", "weekend", "w", "couple", "same", "whole", "entire", "rest", "remainder", "remaining" }
        .Concat(TimeWords.Months.Keys).Concat(TimeWords.Weekdays.Keys).Concat(TimeWords.Ordinals.Keys).Concat(TimeWords.YearParts.Keys).Concat(TimeWords.ClockWords.Keys)
        .Concat(TimeWords.Days.FirstWords).Concat(TimeWords.Deictics.FirstWords).Concat(TimeWords.Parts.FirstWords).Concat(TimeWords.OpenEnds.FirstWords).Concat(TimeWords.Holidays.FirstWords)
        .Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys).Concat(NumeralWords.Pairs.FirstWords)
        .Concat(TimeWords.Decades.Keys).Concat(TimeWords.Seasons.Keys).Concat(TimeWords.YearKinds).Concat(TimeWords.ShortYearKinds).Concat(TimeWords.Undated.FirstWords)
        .ToFrozenSet(StringComparer.Ordinal);

    // Small words that start one only where a word of times or numbers follows, after another small word at most: "in the 1990s".
    private static readonly FrozenSet<string> s_openers = new[] { "between", "from", "in", "the", "a", "an", "'", "‘", "by", "after", "before", "since", "until", "till", "through", "within", "at", "more", "less", "fewer", "that", "all" }
        .Concat(TimeWords.RoughCounts.FirstWords).Except(s_starts).ToFrozenSet(StringComparer.Ordinal);

    // What may follow those, but starts none.
    private static readonly FrozenSet<string> s_within = TimeWords.Units.Keys.Concat(TimeWords.Now).Concat(["than", "least", "most"])
        .Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Denominators.Keys).Concat(NumeralWords.Multiples.Keys).Concat(NumeralWords.Vague.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordMemo<TimeStart> s_starters = new(Find);

    public static bool MayStart(ReadOnlySpan<Piece> sentence, int at) => StartAt(sentence, at) switch
    {
        TimeStart.Sure => true,
        TimeStart.Opener => StartAt(sentence, at + 1) is var next && next is TimeStart.Sure or TimeStart.Within
            || next is TimeStart.Opener && StartAt(sentence, at + 2) is TimeStart.Sure or TimeStart.Within,
        _ => false,
    };

    private static TimeStart StartAt(ReadOnlySpan<Piece> sentence, int at) =>
        at >= sentence.Length ? TimeStart.None : sentence[at].Kind == TokenKind.Number ? TimeStart.Sure : s_starters.Of(sentence[at].Word);

    // "fy19"
    private static bool IsShortYear(string lower) => lower.Length == 4 && char.IsAsciiDigit(lower[3]) && TimeWords.ShortYearKinds.Contains(lower[..2]);

    private static TimeStart Find(Word word) =>
        s_openers.Contains(word.Lower) ? TimeStart.Opener
        : char.IsAsciiDigit(word.Lower[0]) || s_starts.Contains(word.Lower) || IsShortYear(word.Lower) ? TimeStart.Sure
        : s_within.Contains(word.Lower) ? TimeStart.Within : TimeStart.None;
}

/// <summary>What a word is to a time.</summary>
internal enum TimeStart
{
    None,
    Within,
    Opener,
    Sure,
}
