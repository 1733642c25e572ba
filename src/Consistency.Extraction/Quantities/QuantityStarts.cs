using System.Collections.Frozen;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Tells at a glance whether a quantity may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class QuantityStarts
{
    // "EUR", "Rs", "US" before a sign: no currency's code is longer.
    private const int LongestCode = 3;

    private static readonly FrozenSet<string> s_words = new[] { "a", "an", "half", "quarter", "minus", "negative" }
        .Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys).Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Multiples.Keys)
        .Concat(NumeralWords.Vague.FirstWords).Concat(NumeralWords.Pairs.FirstWords).ToFrozenSet(StringComparer.Ordinal);

    private static readonly WordMemo<bool> s_mayStart = new(w => s_words.Contains(w.Lower));

    public static bool MayStart(Piece piece) => piece.Kind switch
    {
        TokenKind.Number or TokenKind.Mark => true,
        TokenKind.Word => (piece.Capital && piece.Lower.Length <= LongestCode) || s_mayStart.Of(piece.Word),
        _ => false,
    };
}
