using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads shares in words: "half", "half a million", "two-thirds", "a third of". Thread-safe.</summary>
internal static class WordFractions
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out Numeral numeral)
    {
        numeral = default;
        if (!sentence.IsWordAt(at))
            return false;
        var article = sentence[at].Lower is "a" or "an" ? 1 : 0;
        return TryHalf(sentence, at + article, at, out numeral) || TryShare(sentence, at, article, out numeral);
    }

    /// <summary>Reads what may follow "two and": "a half", "three quarters".</summary>
    public static bool TryPart(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal fraction)
    {
        (end, fraction) = (at, 0);
        // "Two and half hours"
        if (sentence.WordAt(at) == "half" && sentence.WordAt(at - 1) == "and" && sentence.IsWordAt(at + 1) && (NumeralWords.Scales.ContainsKey(sentence.WordAt(at + 1)) || Times.TimeWords.Units.ContainsKey(sentence.WordAt(at + 1))))
        {
            (end, fraction) = (at + 1, 0.5m);
            return true;
        }

        var numerator = sentence.WordAt(at) is "a" or "an" or "one" ? 1 : NumeralWords.Ones.GetValueOrDefault(sentence.WordAt(at));
        if (numerator == 0 || !NumeralWords.Denominators.TryGetValue(sentence.WordAt(at + 1), out var denominator) || numerator >= denominator)
            return false;
        (end, fraction) = (at + 2, numerator / denominator);
        return true;
    }

    private static bool TryHalf(ReadOnlySpan<Piece> sentence, int at, int start, out Numeral numeral)
    {
        numeral = default;
        var quarter = sentence.WordAt(at) == "quarter" && NumeralWords.Scales.ContainsKey(sentence.WordAt(at + 1));
        if (!(quarter || sentence.WordAt(at) == "half") || NumeralWords.BeforeHalves.Contains(sentence.WordAt(start - 1)) || (start == at && sentence.WordAt(at - 1) == "the"))
            return false;
        var after = at + 1;
        if (sentence.WordAt(after) is "a" or "an" && NumeralWords.Scales.ContainsKey(sentence.WordAt(after + 1)))
            after++;
        else if (sentence.IsJoinedAt(after) && !NumeralWords.Scales.ContainsKey(sentence.WordAt(after)))
            return false;
        var share = quarter ? 0.25m : 0.5m;
        numeral = Scales.Apply(sentence, new Numeral(after, share, share, 1, NumeralForm.Fraction), money: false);
        return true;
    }

    private static bool TryShare(ReadOnlySpan<Piece> sentence, int at, int article, out Numeral numeral)
    {
        numeral = default;
        if (!TryPart(sentence, at, out var end, out var share) || NumeralWords.BeforeHalves.Contains(sentence.WordAt(at - 1)))
            return false;
        var joined = sentence.IsJoinedAt(at + 1);
        if (!(joined || sentence.WordAt(end) == "of" || (article == 0 && (sentence[at + 1].Lower[^1] == 's' || sentence[at].Lower == "one"))) || (article == 1 && joined))
            return false;
        numeral = Scales.Apply(sentence, new Numeral(end, share, share, 1, NumeralForm.Fraction), money: false);
        return true;
    }
}
