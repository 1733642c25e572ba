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
    private static readonly FrozenSet<string> s_openers = new[] { "between", "from", "in", "the", "a", "an", "'", "‘", "within", "at", "more", "less", "fewer", "that", "all" }
        .Concat(TimeWords.RoughCounts.FirstWords).Concat(s_whole.Concat(s_open).Select(p => p.First)).Except(s_starts).ToFrozenSet(StringComparer.Ordinal);

    // By their first word, the second words of those phrases.
    private static readonly FrozenDictionary<string, FrozenSet<string>> s_phrases = s_whole.Concat(s_open).Where(p => p.Next.Length > 0)
        .GroupBy(p => p.First, p => p.Next, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    // What may follow those.
    private static readonly FrozenSet<string> s_within = TimeWords.Units.Keys.Concat(TimeWords.Now).Concat(TimeWords.DayKinds).Concat(["workweek", "than", "least", "most"])
        .Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Denominators.Keys).Concat(NumeralWords.Multiples.Keys).Concat(NumeralWords.Vague.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    private const int MostOpeners = 3;

    private static readonly WordMemo<TimeStart> s_starters = new(Find);

    public static bool MayStart(ReadOnlySpan<Piece> sentence, int at) => MayStart(sentence, at, MostOpeners);

    private static bool MayStart(ReadOnlySpan<Piece> sentence, int at, int openers)
    {
        var start = StartAt(sentence, at);
        return start.HasFlag(TimeStart.Sure)
            || (openers > 0 && start.HasFlag(TimeStart.Opener) && (StartAt(sentence, at + 1).HasFlag(TimeStart.Within) || IsPhrase(sentence, at) || MayStart(sentence, at + 1, openers - 1)));
    }

    private static bool IsPhrase(ReadOnlySpan<Piece> sentence, int at) =>
        s_phrases.TryGetValue(sentence[at].Lower, out var next) && next.Contains(sentence.WordAt(at + 1));

    private static TimeStart StartAt(ReadOnlySpan<Piece> sentence, int at) =>
        at >= sentence.Length ? TimeStart.None : sentence[at].Kind == TokenKind.Number ? TimeStart.Sure : s_starters.Of(sentence[at].Word);

    // "fy19"
    private static bool IsShortYear(string lower) => lower.Length == 4 && char.IsAsciiDigit(lower[3]) && TimeWords.ShortYearKinds.Contains(lower[..2]);

    private static TimeStart Find(Word word)
    {
        var start = s_openers.Contains(word.Lower) ? TimeStart.Opener
            : char.IsAsciiDigit(word.Lower[0]) || s_starts.Contains(word.Lower) || IsShortYear(word.Lower) ? TimeStart.Sure : TimeStart.None;
        return s_within.Contains(word.Lower) ? start | TimeStart.Within : start;
    }
}

/// <summary>What a word is to a time.</summary>
[Flags]
internal enum TimeStart
{
    None = 0,

    /// <summary>Follows an opener.</summary>
    Within = 1,

    /// <summary>Starts one where more follows.</summary>
    Opener = 2,

    /// <summary>Starts one.</summary>
    Sure = 4,
}
