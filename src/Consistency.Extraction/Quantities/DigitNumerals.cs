using System.Globalization;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads numbers in digits: "40,000", "7.8 million", "1 1/2", "2½", "3/4". Thread-safe.</summary>
internal static class DigitNumerals
{
    // More digits make an identifier, not a figure.
    private const int LongestToken = 22;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, bool money, out Numeral numeral)
    {
        numeral = default;
        if (TryFraction(sentence, at, out var end, out var fraction))
        {
            numeral = Scales.Apply(sentence, new Numeral(end, fraction, fraction, 1, NumeralForm.Fraction), money);
            return true;
        }

        if (PowerNumerals.TryRead(sentence, at, out numeral))
            return true;
        if (!TryParse(sentence[at].Lower, out var value))
            return false;
        numeral = new Numeral(at + 1, value, value, value >= 1000 && value % 1000 == 0 ? 1000 : 1, NumeralForm.Digits);
        if (value < 1000 && TryFraction(sentence, at + 1, out end, out fraction))
            numeral = new Numeral(end, value + fraction, value + fraction, 1, NumeralForm.Digits);
        else if (sentence.WordAt(at + 1) == "and" && WordFractions.TryPart(sentence, at + 2, out end, out fraction))
            numeral = new Numeral(end, value + fraction, value + fraction, 1, NumeralForm.Digits);
        numeral = Scales.WithRest(sentence, Scales.Apply(sentence, numeral, money));
        return true;
    }

    /// <summary>Reads one token of digits with separators; "4.2.1", "007" and over-long ones are no numbers.</summary>
    public static bool TryParse(string digits, out decimal value)
    {
        value = 0;
        if (digits.Length > LongestToken || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.'))
            return false;
        Span<char> plain = stackalloc char[LongestToken];
        var length = 0;
        foreach (var c in digits)
        {
            if (char.IsAsciiDigit(c) || c == '.')
                plain[length++] = c;
            else if (c is not (',' or ' ') && !Characters.IsGroupingBlank(c))
                return false;
        }

        return decimal.TryParse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryFraction(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal fraction)
    {
        (end, fraction) = (at, 0);
        if (!sentence.IsNumberAt(at))
            return false;
        if (NumeralWords.Signs.TryGetValue(sentence[at].Lower, out fraction))
        {
            end = at + 1;
            return true;
        }

        var isScore = sentence.WordAt(at + 1) == "out" && sentence.WordAt(at + 2) == "of";
        var most = isScore ? at + 3 : at + 2;
        if (!isScore && (sentence.WordAt(at + 1) is not ("/" or "⁄") || !sentence.IsGluedAt(at + 2) || sentence.WordAt(at + 3) == "/"))
            return false;
        if (!(isScore ? NumeralWords.ScoresOutOf : NumeralWords.DigitDenominators).TryGetValue(sentence.WordAt(most), out var denominator)
            || !TryParse(sentence[at].Lower, out var numerator) || numerator <= 0 || numerator >= denominator)
            return false;
        // "9 out of 10 villages" are nine villages.
        if (isScore && sentence.IsWordAt(most + 1) && !CountedWords.IsStop(sentence[most + 1].Lower))
            return false;
        // "4.9/10" is a score; "4.9/3" is nothing that is written.
        if (!isScore && (numerator % 1 != 0 || !sentence.IsGluedAt(at + 1)) && !NumeralWords.ScoresOutOf.ContainsKey(sentence.WordAt(most)))
            return false;
        (end, fraction) = (most + 1, numerator / denominator);
        return true;
    }
}
