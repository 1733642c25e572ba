using Consistency.Extraction.Quantities;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Times;

/// <summary>Reads durations: "nine months", "eight-month", "two and a half hours", "a decade". Ages are none. Thread-safe.</summary>
internal static class Durations
{
    public static bool TryRead(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (!TryCount(sentence, at, out var end, out var count, out var unit)
            && !(TimeWords.BeforeSingleUnits.Contains(sentence.WordAt(at - 1)) && TrySingle(sentence, at, out end, out count, out unit)))
        {
            return false;
        }

        if (sentence.WordAt(end) == "and" && WordFractions.TryPart(sentence, end + 1, out var after, out var fraction) && !sentence.IsWordAt(after))
            (end, count) = (after, count + fraction);
        if (sentence.WordAt(end) is "old" or "olds" || (sentence.WordAt(end) == "of" && sentence.WordAt(end + 1) == "age"))
            return false;
        part = new TimePart(at, end, null, unit.Iso(count), TimePrecision.Other);
        return true;
    }

    /// <summary>Reads "in two weeks": how long something takes, or when it comes, which the words alone do not tell.</summary>
    public static bool TryIn(ReadOnlySpan<Piece> sentence, int at, out TimePart part)
    {
        part = default;
        if (sentence.WordAt(at) != "in" || !(TryCount(sentence, at + 1, out var end, out var count, out var unit) || TrySingle(sentence, at + 1, out end, out count, out unit))
            || sentence.IsJoinedAt(end - 1) || sentence.IsJoinedAt(end))
        {
            return false;
        }

        part = new TimePart(at, end, null, unit.Iso(count), TimePrecision.Other);
        return true;
    }

    /// <summary>Reads a number and a unit.</summary>
    public static bool TryCount(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal count, out TimeUnit unit)
    {
        (end, count, unit) = (at, 0, default);
        if (sentence.IsGluedAt(at) && !sentence.IsNumberAt(at))
            return false;
        if (!NumeralReader.TryRead(sentence, at, money: false, out var number) || number.IsVague)
            return false;
        var noun = number.End;
        if (number.Form == NumeralForm.Fraction && sentence.WordAt(noun) is "a" or "an")
            noun++;
        if (!sentence.IsWordAt(noun) || !TimeWords.Units.TryGetValue(sentence[noun].Lower, out unit) || (sentence[noun].Lower == "h" && !sentence[noun].Glued))
            return false;
        (end, count) = (noun + 1, number.Low);
        return true;
    }

    /// <summary>Reads "a year", "an hour".</summary>
    public static bool TrySingle(ReadOnlySpan<Piece> sentence, int at, out int end, out decimal count, out TimeUnit unit)
    {
        (end, count, unit) = (at + 2, 1, default);
        return sentence.WordAt(at) is "a" or "an" && sentence.IsWordAt(at + 1) && !sentence[at + 1].Joined && !sentence.IsJoinedAt(at + 2)
            && TimeWords.Units.TryGetValue(sentence[at + 1].Lower, out unit) && !sentence[at + 1].Lower.EndsWith('s') && sentence[at + 1].Lower != "h";
    }
}
