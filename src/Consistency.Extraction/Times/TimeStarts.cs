using System.Collections.Frozen;
using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Tells at a glance whether a time may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class TimeStarts
{
    private static readonly FrozenSet<string> s_words = new[] { "between", "from", "in", "the", "a", "an", "year", "'", "‘" }
        .Concat(TimeWords.Months.Keys).Concat(TimeWords.Weekdays.Keys).Concat(TimeWords.Ordinals.Keys).Concat(TimeWords.YearParts.Keys).Concat(TimeWords.ClockWords.Keys)
        .Concat(TimeWords.Days.FirstWords).Concat(TimeWords.Deictics.FirstWords).Concat(TimeWords.Parts.FirstWords).Concat(TimeWords.OpenEnds.FirstWords).Concat(TimeWords.Holidays.FirstWords)
        .Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys).Concat(NumeralWords.Pairs.FirstWords).Append("half").Append("dozen").ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordMemo<bool> s_mayStart = new(w => char.IsAsciiDigit(w.Lower[0]) || s_words.Contains(w.Lower));

    public static bool MayStart(Piece piece) => piece.Kind == TokenKind.Number || s_mayStart.Of(piece.Word);
}
