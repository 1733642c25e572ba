using Consistency.Extraction.Text;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads a number with its currency or unit: "$4.5bn", "US $58", "two and a half hours", "30 per cent". Safe to share.</summary>
internal sealed class AmountReader(UnitReader units)
{
    public bool TryRead(ReadOnlySpan<Piece> sentence, int at, out Amount amount)
    {
        if (TryUnitAndHalf(sentence, at, out amount))
            return true;
        var start = at + SignAt(sentence, at);
        var currency = units.CurrencyAt(sentence, start, out var before);
        if (currency > 0 && start == at)
            start += SignAt(sentence, at + currency);
        if (!NumeralReader.TryRead(sentence, start + currency, currency > 0, out var number))
            return false;
        var length = units.UnitAt(sentence, number.End, out var after);
        // "Half a kilo"
        if (length == 0 && number.Form == NumeralForm.Fraction && sentence.WordAt(number.End) is "a" or "an" && units.UnitAt(sentence, number.End + 1, out after) is > 0 and var single)
            length = single + 1;
        if (currency > 0 && length > 0 && (UnitReader.KindOf(after) != QuantityKind.Money || !sentence.IsWordAt(number.End)))
            (length, after) = (0, before);
        var end = number.End + length;
        if (length == 0)
            ReadBracketed(sentence, ref end, ref after);
        // "75 USD million"
        if (UnitReader.KindOf(after ?? before) == QuantityKind.Money && number.Scale == 1 && sentence.IsWordAt(end) && end > number.End && NumeralWords.Scales.TryGetValue(sentence[end].Lower, out var scale) && Scales.Fits(number, scale))
            (number, end) = (number with { Low = number.Low * scale, High = number.High * scale, Scale = scale, Form = NumeralForm.Words }, end + 1);
        if (end == number.End && currency == 0 && units.TryScaledCode(sentence, end, out var coded, out scale) && Scales.Fits(number, scale))
            (number, after, end) = (number with { Low = number.Low * scale, High = number.High * scale, Scale = scale, Form = NumeralForm.Words }, coded, end + 1);
        if (after is not null && ShareAfter(sentence, end, out var past) is > 0 and var share)
            (number, end) = (number with { Low = number.Low + share, High = number.High + share }, past);
        if (after?.Dimension == "time")
            end += AgeAt(sentence, end);
        amount = new Amount(at, number, end, Choose(before, after), SignOf(sentence, at, start));
        return true;
    }

    // "A year and a half"
    private bool TryUnitAndHalf(ReadOnlySpan<Piece> sentence, int at, out Amount amount)
    {
        amount = default;
        if (sentence.WordAt(at) is not ("a" or "an") || sentence.IsJoinedAt(at + 1) || units.UnitAt(sentence, at + 1, out var unit) is not (> 0 and var length) || UnitReader.KindOf(unit) != QuantityKind.Measure
            || ShareAfter(sentence, at + 1 + length, out var end) is not (> 0 and var share))
        {
            return false;
        }

        amount = new Amount(at, new Numeral(at + 1, 1 + share, 1 + share, 1, NumeralForm.Words), end, unit, 0);
        return true;
    }

    // "And a half" after a unit, where nothing follows that it may be half of
    private static decimal ShareAfter(ReadOnlySpan<Piece> sentence, int at, out int end)
    {
        end = at;
        if (sentence.WordAt(at) != "and" || sentence.WordAt(at + 1) is not ("a" or "one") || !WordFractions.TryPart(sentence, at + 1, out end, out var share))
            return 0;
        return sentence.WordAt(end) is "of" or "the" || (sentence.IsWordAt(end) && !CountedWords.IsStop(sentence[end].Lower)) || sentence.WordAt(end - 1) is not ("half" or "quarter") ? 0 : share;
    }

    // "20 (kg)"
    private void ReadBracketed(ReadOnlySpan<Piece> sentence, ref int end, ref Unit? unit)
    {
        var close = sentence.WordAt(end) switch { "(" => ")", "[" => "]", "{" => "}", "<" => ">", _ => "" };
        if (close.Length == 0 || !sentence.IsGluedAt(end + 1))
            return;
        var length = units.UnitAt(sentence, end + 1, out var found);
        if (length == 0 || UnitReader.KindOf(found) != QuantityKind.Measure || sentence.WordAt(end + 1 + length) != close)
            return;
        (end, unit) = (end + length + 2, found);
    }

    // "$10 million Australian dollars": the words say more than the sign.
    private static Unit? Choose(Unit? before, Unit? after) => after ?? before;

    // "Ten months old", "6 weeks of age"; the unit table knows those of years.
    private static int AgeAt(ReadOnlySpan<Piece> sentence, int at) => sentence.WordAt(at) switch
    {
        "old" => 1,
        "of" when sentence.WordAt(at + 1) == "age" => 2,
        _ => 0,
    };

    private static int SignOf(ReadOnlySpan<Piece> sentence, int at, int start) => start == at ? 0 : sentence[at].Lower == "+" ? 1 : -1;

    private static int SignAt(ReadOnlySpan<Piece> sentence, int at) => sentence.WordAt(at) switch
    {
        "-" or "−" when !sentence.IsGluedAt(at) && sentence.IsGluedAt(at + 1) => 1,
        "+" when !sentence.IsGluedAt(at) && sentence.IsGluedAt(at + 1) => 1,
        "minus" or "negative" => 1,
        _ => 0,
    };
}
