using Consistency.Extraction.Text;
using Consistency.Model;

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

        var (numerator, after) = sentence.WordAt(at) is "a" or "an" or "one" ? (1m, at + 1) : NumeratorAt(sentence, at);
        // "Five - eighths", as texts cut into words have it.
        if (sentence.WordAt(after) == "-" && sentence.WordAt(at) is not ("a" or "an"))
            after++;
        if (numerator == 0 || !TryDenominator(sentence, after, out var last, out var denominator) || numerator >= denominator || (numerator == 1) != (sentence[last - 1].Lower[^1] != 's'))
            return false;
        (end, fraction) = (last, numerator / denominator);
        return true;
    }

    /// <summary>Reads "third", "quarters", "twenty-fifths".</summary>
    public static bool TryDenominator(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal value)
    {
        (end, value) = (at + 1, 0);
        if (!sentence.IsWordAt(at))
            return false;
        if (NumeralWords.Tens.TryGetValue(sentence[at].Lower, out var tens) && NumeralWords.DenominatorEnds.TryGetValue(sentence.WordAt(at + 1), out var ones))
        {
            (end, value) = (at + 2, tens + ones);
            return true;
        }

        return NumeralWords.Denominators.TryGetValue(sentence[at].Lower, out value);
    }

    // "Three", "fifty-four" before a denominator
    private static (decimal Value, int End) NumeratorAt(ReadOnlySpan<Piece> sentence, int at)
    {
        if (NumeralWords.Ones.TryGetValue(sentence.WordAt(at), out var ones))
            return (ones, at + 1);
        if (!NumeralWords.Tens.TryGetValue(sentence.WordAt(at), out var tens))
            return (0, at);
        return NumeralWords.Ones.TryGetValue(sentence.WordAt(at + 1), out var more) && more is > 0 and < 10 ? (tens + more, at + 2) : (tens, at + 1);
    }

    // "By a third", "rose a third", "a twenty-first": what else is "a third" may be one more of something.
    private static bool IsShareAlone(ReadOnlySpan<Piece> sentence, int at, int end) =>
        (NumeralWords.BeforeShares.Contains(sentence.WordAt(at - 1)) || BoundReader.TrendBefore(sentence, at) != Trend.Unspecified || end - at > 2 || NumeralWords.Denominators.GetValueOrDefault(sentence[end - 1].Lower) >= 20)
        && (!sentence.IsWordAt(end) || CountedWords.IsStop(sentence[end].Lower)) && !sentence.IsJoinedAt(end);

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
        var stated = sentence.WordAt(end) == "of" || (article == 0 && (joined || sentence[end - 1].Lower[^1] == 's' || sentence[at].Lower == "one")) || (article == 1 && !joined && IsShareAlone(sentence, at, end));
        if (!stated)
            return false;
        // "Three quarters of a million"
        if (sentence.WordAt(end) == "of" && sentence.WordAt(end + 1) == "a" && NumeralWords.Scales.ContainsKey(sentence.WordAt(end + 2)))
            end += 2;
        numeral = Scales.Apply(sentence, new Numeral(end, share, share, 1, NumeralForm.Fraction), money: false);
        return true;
    }
}
