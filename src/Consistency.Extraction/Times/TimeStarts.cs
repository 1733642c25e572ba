using System.Collections.Frozen;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Tells at a glance whether a time may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class TimeStarts
{
    // Phrases that start one by themselves, and such that something has to follow.
    private static readonly (string First, string Next)[] s_whole = [.. TimeWords.Days.Openings, .. TimeWords.Holidays.Openings, .. TimeWords.Undated.Openings, .. NumeralWords.Pairs.Openings];
    private static readonly (string First, string Next)[] s_open = [.. TimeWords.Deictics.Openings, .. TimeWords.Parts.Openings, .. TimeWords.OpenEnds.Openings];

    // Words that start one by themselves.
    private static readonly FrozenSet<string> s_starts = new[] { "year", "half", "dozen", "quarter", "week", "weekend", "w", "couple", "same", "whole", "entire", "rest", "remainder", "remaining" }
        .Concat(TimeWords.Months.Keys).Concat(TimeWords.Weekdays.Keys).Concat(TimeWords.Ordinals.Keys).Concat(TimeWords.YearParts.Keys).Concat(TimeWords.ClockWords.Keys)
        .Concat(s_whole.Where(p => p.Next.Length == 0).Select(p => p.First)).Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys)
        .Concat(TimeWords.Decades.Keys).Concat(TimeWords.Seasons.Keys).Concat(TimeWords.YearKinds).Concat(TimeWords.ShortYearKinds)
        .ToFrozenSet(StringComparer.Ordinal);

    // Words that start one only where they begin a phrase, or where a word of times or numbers follows, with two more of these between at most: "since the mid 1990s".
    private static readonly WordSet s_openers = new(new[] { "between", "from", "in", "the", "a", "an", "'", "‘", "within", "at", "more", "less", "fewer", "that", "all" }
        .Concat(TimeWords.RoughCounts.FirstWords).Concat(s_whole.Concat(s_open).Select(p => p.First)).Except(s_starts));

    // By their first word, the second words of those phrases.
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_phrases = s_whole.Concat(s_open).Where(p => p.Next.Length > 0)
        .GroupBy(p => p.First, p => p.Next, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    // What may follow those.
    private static readonly WordSet s_within = new(TimeWords.Units.Keys.Concat(TimeWords.Now).Concat(TimeWords.DayKinds).Concat(["workweek", "than", "least", "most"])
        .Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Denominators.Keys).Concat(NumeralWords.Multiples.Keys).Concat(NumeralWords.Vague.FirstWords));

    private const int MostOpeners = 3;

    private static readonly WordSet s_sure = new(w => !s_openers.Contains(w) && (char.IsAsciiDigit(w.Lower[0]) || s_starts.Contains(w.Lower) || IsShortYear(w.Lower)));

    public static bool MayStart(ReadOnlySpan<Piece> sentence, int at) => MayStart(sentence, at, MostOpeners);

    private static bool MayStart(ReadOnlySpan<Piece> sentence, int at, int openers) => at < sentence.Length
        && (sentence[at].Kind == TokenKind.Number || s_sure.Contains(sentence[at].Word)
            || openers > 0 && s_openers.Contains(sentence[at].Word) && (IsWithin(sentence, at + 1) || IsPhrase(sentence, at) || MayStart(sentence, at + 1, openers - 1)));

    private static bool IsWithin(ReadOnlySpan<Piece> sentence, int at) => at < sentence.Length && sentence[at].Kind != TokenKind.Number && s_within.Contains(sentence[at].Word);

    private static bool IsPhrase(ReadOnlySpan<Piece> sentence, int at) =>
        s_phrases.TryGetValue(sentence[at].Lower, out var next) && next.Contains(sentence.WordAt(at + 1));

    // "fy19"
    private static bool IsShortYear(string lower) => lower.Length == 4 && char.IsAsciiDigit(lower[3]) && TimeWords.ShortYearKinds.Contains(lower[..2]);
}
