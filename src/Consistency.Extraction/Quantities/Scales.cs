using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Applies the scale words that follow a number: "4.5bn", "30 million", "5 hundred thousand", "2.5m people". Thread-safe.</summary>
internal static class Scales
{
    // Far above any figure of a report, far below what a decimal holds.
    private const decimal Largest = 1e18m;

    public static Numeral Apply(ReadOnlySpan<Piece> sentence, Numeral numeral, bool money)
    {
        while (TryScale(sentence, numeral.End, money, out var scale) && numeral.High <= Largest / scale)
        {
            numeral = numeral with
            {
                End = numeral.End + 1,
                Low = numeral.Low * scale,
                High = numeral.High * scale,
                Scale = numeral.Form == NumeralForm.Digits && numeral.Scale > 1 && numeral.Scale < 1000 ? scale : ScaleOf(numeral) * scale,
                Form = NumeralForm.Words,
            };
        }

        return numeral;
    }

    // The thousands that a comma marks are no scale once a scale word follows: "1,500 million".
    private static decimal ScaleOf(Numeral numeral) => numeral.Form == NumeralForm.Digits ? 1 : numeral.Scale;

    private static bool TryScale(ReadOnlySpan<Piece> sentence, int at, bool money, out decimal scale)
    {
        scale = 1;
        if (!sentence.IsWordAt(at))
            return false;
        var word = sentence[at].Lower;
        if (NumeralWords.Scales.TryGetValue(word, out scale))
            return true;
        if (!sentence.IsNumberAt(at - 1) || !NumeralWords.ShortScales.TryGetValue(word, out scale))
            return false;
        return money || (sentence[at].Glued && (NumeralWords.PlainShortScales.Contains(word) || (word == "m" && IsMillion(sentence, at))));
    }

    // "2.5m people", "35m of its readers" and "3M" are millions; "30m", "30m wide" and "30m from" are metres.
    private static bool IsMillion(ReadOnlySpan<Piece> sentence, int at) => sentence[at].Capital
        || (sentence.IsWordAt(at + 1) && !sentence[at + 1].Joined && !NumeralWords.AfterMetres.Contains(sentence[at + 1].Lower)
            && (sentence[at + 1].Lower == "of" || !CountedWords.IsStop(sentence[at + 1].Lower)));
}
