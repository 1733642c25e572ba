using System.Globalization;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads numbers with an exponent: "1e10", "6.2x10^-4", "1.99 × 10−30", "2^8". Thread-safe.</summary>
internal static class PowerNumerals
{
    private const int LongestToken = 22;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out Numeral numeral)
    {
        numeral = default;
        var text = sentence[at].Lower;
        if (text.Length > LongestToken)
            return false;
        if (TryLettered(sentence, at, out var end, out var value) || TryTimesTen(sentence, at, out end, out value) || TryPower(sentence, at, text, out end, out value))
            numeral = new Numeral(end, value, value, 1, NumeralForm.Words);
        return numeral.End > 0;
    }

    /// <summary>Whether a word may be such a number: it starts with a digit and holds "e" or "x10".</summary>
    public static bool MayBe(string lower) => lower.Length > 2 && char.IsAsciiDigit(lower[0]) && char.IsAsciiDigit(lower[^1]) && (lower.Contains('e', StringComparison.Ordinal) || lower.EndsWith("x10", StringComparison.Ordinal));

    // "1e10", "12.32e+14"
    private static bool TryLettered(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal value)
    {
        (end, value) = (at + 1, 0);
        var text = sentence[at].Lower;
        if (sentence.IsNumberAt(at) && sentence.WordAt(at + 1) == "e" && sentence.IsGluedAt(at + 1) && TryExponent(sentence, at + 2, out end, out var exponent))
            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mantissa) && TryMake((double)mantissa * Math.Pow(10, exponent), out value);
        end = at + 1;
        var e = text.IndexOf('e', StringComparison.Ordinal);
        return sentence.IsWordAt(at) && e > 0 && double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && TryMake(number, out value);
    }

    // "6.2x10^-4", "1.99 × 10−30"
    private static bool TryTimesTen(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        var text = sentence[at].Lower;
        var glued = text.EndsWith("x10", StringComparison.Ordinal);
        var after = glued ? at + 1 : sentence.WordAt(at + 1) is "x" or "×" or "*" && sentence.WordAt(at + 2) == "10" ? at + 3 : sentence.WordAt(at + 1) == "x10" ? at + 2 : 0;
        if (after == 0 || !decimal.TryParse(glued ? text[..^3] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var mantissa))
            return false;
        var sign = sentence.WordAt(after) == "^" ? after + 1 : after;
        return (sign > after || sentence.WordAt(after) == "−" || sentence.IsJoinedAt(after)) && TryExponent(sentence, sign, out end, out var exponent) && TryMake((double)mantissa * Math.Pow(10, exponent), out value);
    }

    // "2^8", "2.5^-1"
    private static bool TryPower(ReadOnlySpan<Piece> sentence, int at, string text, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        return sentence.WordAt(at + 1) == "^" && sentence.IsGluedAt(at + 1) && TryExponent(sentence, at + 2, out end, out var exponent)
            && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var root) && TryMake(Math.Pow((double)root, exponent), out value);
    }

    private static bool TryExponent(ReadOnlySpan<Piece> sentence, int at, out int end, out int exponent)
    {
        (end, exponent) = (at, 0);
        var sign = sentence.IsJoinedAt(at) ? -1 : 1;
        for (var signs = 0; signs < 2 && sentence.WordAt(at) is "-" or "−" or "+"; signs++, at++)
            sign = sentence[at].Lower == "+" ? sign : -1;
        if (sentence.IsJoinedAt(at))
            sign = -1;
        if (!sentence.IsNumberAt(at) || !int.TryParse(sentence[at].Lower, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        (end, exponent) = (at + 1, sign * number);
        return true;
    }

    private static bool TryMake(double number, out decimal value)
    {
        // What is done with a number later must not leave what a decimal holds.
        const double Largest = 1e24;
        value = 0;
        if (!double.IsFinite(number) || Math.Abs(number) > Largest)
            return false;
        value = (decimal)number;
        return true;
    }
}
