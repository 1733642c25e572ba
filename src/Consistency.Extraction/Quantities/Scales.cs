using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Applies the scale words that follow a number: "4.5bn", "30 million", "5 hundred thousand", "2.5m people". Thread-safe.</summary>
internal static class Scales
{
    // Far above any figure of a report, far below what a decimal holds.
    private const decimal Largest = 1e18m;

    public static Numeral Apply(ReadOnlySpan<Piece> sentence, Numeral numeral, bool money)
    {
        while (TryScale(sentence, numeral.End, money, out var scale) && Fits(numeral, scale))
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

    /// <summary>Whether a number times a scale is one that a report may have.</summary>
    public static bool Fits(Numeral numeral, decimal scale) => numeral.High <= Largest / scale;

    /// <summary>Adds what goes on below a scale: "4 thousand 3 hundred", "3 hundred and 21", "2 million and a half".</summary>
    public static Numeral WithRest(ReadOnlySpan<Piece> sentence, Numeral numeral)
    {
        if (numeral.Form != NumeralForm.Words || numeral.Scale < 100 || numeral.IsVague || !NumeralWords.Scales.ContainsKey(sentence.WordAt(numeral.End - 1)))
            return numeral;
        var and = sentence.WordAt(numeral.End) == "and";
        var next = and ? numeral.End + 1 : numeral.End;
        if (and && numeral.Scale >= 1000 && WordFractions.TryPart(sentence, next, out var end, out var share) && sentence.WordAt(end - 1) is "half" or "quarter" or "quarters"
            && sentence.WordAt(end) != "of" && !NumeralWords.Scales.ContainsKey(sentence.WordAt(end)))
            return numeral with { End = end, Low = numeral.Low + (share * numeral.Scale), High = numeral.High + (share * numeral.Scale), Scale = 1 };
        if (!sentence.IsNumberAt(next) || sentence.IsJoinedAt(next) || sentence.IsGluedAt(next) || !DigitNumerals.TryParse(sentence[next].Lower, out var rest) || rest % 1 != 0)
            return numeral;
        var more = Apply(sentence, new Numeral(next + 1, rest, rest, 1, NumeralForm.Digits), money: false);
        // "3 hundred and 21", "4 thousand 300"; "2 million and 40 boats" are two numbers.
        if (more.High >= numeral.Scale || (and ? numeral.Scale > 100 : more.Form == NumeralForm.Digits && numeral.Scale > 1000) || sentence.IsJoinedAt(more.End) || sentence.WordAt(more.End) is "%" or "percent" or "to")
            return numeral;
        return WithRest(sentence, numeral with { End = more.End, Low = numeral.Low + more.Low, High = numeral.High + more.High, Scale = more.Scale });
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
