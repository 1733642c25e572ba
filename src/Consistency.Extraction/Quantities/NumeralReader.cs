using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads a number at a place of a sentence: the longest of the ways it may be written. Thread-safe.</summary>
internal static class NumeralReader
{
    /// <param name="money">Whether a currency stands before it, so that "m" is a million.</param>
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, bool money, out Numeral numeral)
    {
        numeral = default;
        if (at >= sentence.Length || sentence[at].Kind is TokenKind.Quote || IsInsideWord(sentence, at))
            return false;
        return sentence[at].Kind == TokenKind.Number
            ? DigitNumerals.TryRead(sentence, at, money, out numeral)
            : QuantityStarts.IsNumeral(sentence[at].Word) && (TryVague(sentence, at, out numeral) || WordFractions.TryRead(sentence, at, out numeral) || WordNumerals.TryRead(sentence, at, out numeral));
    }

    // "Four" in "production-four-door".
    private static bool IsInsideWord(ReadOnlySpan<Piece> sentence, int at) =>
        sentence[at].Kind == TokenKind.Word && sentence[at].Joined && sentence[at - 1].Token == sentence[at].Token && sentence[at - 1].Lower is not ("to" or "and" or "or");

    private static bool TryVague(ReadOnlySpan<Piece> sentence, int at, out Numeral numeral)
    {
        numeral = default;
        var length = NumeralWords.Vague.MatchFrom(sentence, at, out var ends);
        if (length > 0)
            numeral = new Numeral(at + length, ends.Low, ends.High, 1, NumeralForm.Words);
        else if ((length = NumeralWords.Pairs.MatchFrom(sentence, at, out var pair)) > 0)
            numeral = Scales.Apply(sentence, new Numeral(at + length, pair, pair, 1, NumeralForm.Words), money: false);
        else if (sentence[at].Kind == TokenKind.Word && NumeralWords.Multiples.TryGetValue(sentence[at].Lower, out var multiple))
            numeral = new Numeral(at + 1, multiple, multiple, 1, NumeralForm.Words);
        return numeral.End > 0;
    }
}
