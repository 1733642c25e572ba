using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Tells at a glance whether a quantity may start at a piece, so that most words cost one look-up. Thread-safe.</summary>
internal static class QuantityStarts
{
    // "EUR", "Rs", "US" before a sign: no currency's code is longer.
    private const int LongestCode = 3;

    private static readonly WordSet s_words = new(new[] { "a", "an", "half", "quarter", "minus", "negative", "-", "−", "+" }
        .Concat(NumeralWords.Ones.Keys).Concat(NumeralWords.Tens.Keys).Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Multiples.Keys)
        .Concat(NumeralWords.Vague.FirstWords).Concat(NumeralWords.Pairs.FirstWords));

    // What makes a number of the article before it: "a dozen", "a few hundred", "a third".
    private static readonly WordSet s_afterArticle = new(NumeralWords.Tens.Keys.Concat(NumeralWords.Scales.Keys).Concat(NumeralWords.Denominators.Keys)
        .Concat(NumeralWords.Vague.Openings.Concat(NumeralWords.Pairs.Openings).Where(p => p.First is "a" or "an").Select(p => p.Next)));

    /// <summary>Whether a number in words, or its sign, may start with a word.</summary>
    public static bool IsNumeral(Word word) => s_words.Contains(word);

    public static bool MayStart(ReadOnlySpan<Piece> sentence, int at)
    {
        var piece = sentence[at];
        if (piece.Kind is TokenKind.Number or TokenKind.Quote)
            return piece.Kind == TokenKind.Number;
        // A currency has its figure right behind it, or after one sign more: "US $5".
        return IsNumeral(piece.Word) && (piece.Lower is not ("a" or "an") || MayFollowArticle(sentence, at + 1))
            || (piece.Kind == TokenKind.Mark || piece.Capital && piece.Lower.Length <= LongestCode) && (sentence.IsNumberAt(at + 1) || sentence.IsNumberAt(at + 2))
            || PowerNumerals.MayBe(piece.Lower);
    }

    // "A dozen", "a year and a half": most articles start no quantity.
    private static bool MayFollowArticle(ReadOnlySpan<Piece> sentence, int at)
    {
        if (at < sentence.Length && s_afterArticle.Contains(sentence[at].Word))
            return true;
        for (var i = at + 1; i <= at + UnitReader.LongestUnit; i++)
        {
            if (sentence.WordAt(i) == "and" && sentence.WordAt(i + 1) is "a" or "one")
                return true;
        }

        return false;
    }
}
