using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads years in words: "nineteen ninety-six", "nineteen hundred", "two thousand and five", "twenty twenty-one". Thread-safe.</summary>
internal static class SpokenYears
{
    // Centuries that years are spoken by.
    private const int FirstCentury = 11;
    private const int LastCentury = 20;

    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out int end, out int year)
    {
        (end, year) = (at, 0);
        if (!sentence.IsWordAt(at))
            return false;
        if (sentence[at].Lower == "two" && sentence.WordAt(at + 1) == "thousand")
        {
            end = at + 2;
            var more = TryBelowHundred(sentence, sentence.WordAt(end) == "and" ? end + 1 : end, out var after, out var rest);
            (end, year) = more ? (after, 2000 + rest) : (end, 2000);
            return !NumeralWords.Scales.ContainsKey(sentence.WordAt(end));
        }

        if (!(NumeralWords.Ones.TryGetValue(sentence[at].Lower, out var century) || NumeralWords.Tens.TryGetValue(sentence[at].Lower, out century)) || century is < FirstCentury or > LastCentury)
            return false;
        var hundred = sentence.WordAt(at + 1) == "hundred";
        end = at + (hundred ? 2 : 1);
        if (TryBelowHundred(sentence, hundred && sentence.WordAt(end) == "and" ? end + 1 : end, out var last, out var years) && (hundred || years >= 10))
            end = last;
        else if (hundred)
            years = 0;
        else
            return false;
        year = ((int)century * 100) + years;
        return !sentence.IsJoinedAt(at + 1) && !NumeralWords.Scales.ContainsKey(sentence.WordAt(end));
    }

    private static bool TryBelowHundred(ReadOnlySpan<Piece> sentence, int at, out int end, out int value)
    {
        (end, value) = (at, 0);
        if (!sentence.IsWordAt(at))
            return false;
        if (NumeralWords.Tens.TryGetValue(sentence[at].Lower, out var tens))
        {
            var joined = NumeralWords.Ones.TryGetValue(sentence.WordAt(at + 1), out var ones) && ones is > 0 and < 10;
            (end, value) = joined ? (at + 2, (int)(tens + ones)) : (at + 1, (int)tens);
            return true;
        }

        if (!NumeralWords.Ones.TryGetValue(sentence[at].Lower, out var small) || small <= 0)
            return false;
        (end, value) = (at + 1, (int)small);
        return true;
    }
}
