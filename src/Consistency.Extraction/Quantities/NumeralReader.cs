using Consistency.Extraction.Text;
using Consistency.Extraction.Times;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads a number at a place of a sentence: the longest of the ways it may be written. Thread-safe.</summary>
internal static class NumeralReader
{
    /// <param name="money">Whether a currency stands before it, so that "m" is a million.</param>
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, bool money, out Numeral numeral)
    {
        if (!TryPlain(sentence, at, money, out numeral))
            return false;
        // "1 over 3", where nothing follows that it may be more than
        if (sentence.WordAt(numeral.End) == "over" && numeral is { IsVague: false, Low: > 0 } && TryPlain(sentence, numeral.End + 1, money: false, out var below)
            && !below.IsVague && below.Low > numeral.Low && sentence.IsEndAt(below.End))
        {
            numeral = new Numeral(below.End, numeral.Low / below.Low, numeral.Low / below.Low, 1, NumeralForm.Fraction);
        }
        else if (sentence.WordAt(numeral.End) is "in" or "out" && TryOneIn(sentence, numeral, out below))
        {
            numeral = new Numeral(below.End, 1 / below.Low, 1 / below.Low, 1, NumeralForm.Fraction);
        }

        return true;
    }

    // "One in five drivers", "1 out of 3": a share, where "in five days" is how long it took and "in 2019" when.
    private static bool TryOneIn(ReadOnlySpan<Piece> sentence, Numeral numeral, out Numeral of)
    {
        const int Most = 1_000_000;
        of = default;
        var next = numeral.End + (sentence.WordAt(numeral.End) == "out" ? 2 : 1);
        return numeral.Low == 1 && !numeral.IsVague && numeral.Form is NumeralForm.One or NumeralForm.Digits && sentence.WordAt(next - 1) is "in" or "of"
            && TryPlain(sentence, next, money: false, out of) && !of.IsVague && of.Low is > 1 and <= Most && of.Low % 1 == 0 && !Years.IsYear(sentence, next)
            && !TimeWords.Units.ContainsKey(sentence.WordAt(of.End)) && !sentence.IsJoinedAt(of.End) && sentence.WordAt(of.End) is not ("%" or "percent" or "or");
    }

    private static bool TryPlain(ReadOnlySpan<Piece> sentence, int at, bool money, out Numeral numeral)
    {
        numeral = default;
        if (at >= sentence.Length || sentence[at].Kind is TokenKind.Quote || IsInsideWord(sentence, at))
            return false;
        return sentence[at].Kind == TokenKind.Number
            ? DigitNumerals.TryRead(sentence, at, money, out numeral)
            : PowerNumerals.MayBe(sentence[at].Lower) ? PowerNumerals.TryRead(sentence, at, out numeral)
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
