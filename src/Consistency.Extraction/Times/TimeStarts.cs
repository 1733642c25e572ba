using System.Collections.Frozen;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Tells at a glance whether a time may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class TimeStarts
{
    private static readonly FrozenSet<string> s_words = new[] { "between", "from", "in", "within", "the", "a", "an", "year", "week", "weekend", "w", "'", "‘" }
        .Concat(TimeWords.Months.Keys).Concat(TimeWords.Weekdays.Keys).Concat(TimeWords.Ordinals.Keys).Concat(TimeWords.YearParts.Keys).Concat(TimeWords.ClockWords.Keys)
        .Concat(TimeWords.Days.FirstWords).Concat(TimeWords.Deictics.FirstWords).Concat(TimeWords.Parts.FirstWords).Concat(TimeWords.OpenEnds.FirstWords).Concat(TimeWords.Holidays.FirstWords)
        .Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys).Concat(NumeralWords.Pairs.FirstWords).Append("half").Append("quarter").Append("dozen")
        .Concat(TimeWords.Decades.Keys).Concat(TimeWords.Seasons.Keys).Concat(TimeWords.YearKinds).Concat(TimeWords.ShortYearKinds).Concat(TimeWords.Anaphora.FirstWords).Concat(TimeWords.DurationBounds.FirstWords)
        .Concat(TimeWords.Undated.FirstWords).Concat(TimeWords.RoughCounts.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    public static bool MayStart(Piece piece) => piece.Kind == TokenKind.Number || char.IsAsciiDigit(piece.Lower[0]) || s_words.Contains(piece.Lower) || (piece.Lower.Length == 4 && char.IsAsciiDigit(piece.Lower[3]) && TimeWords.ShortYearKinds.Contains(piece.Lower[..2]));
}
