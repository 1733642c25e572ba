using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quantities;

/// <summary>Adds a smaller unit's amount to the amount before it: "5 feet 2 inches", "3 dollars and 50 cents". Safe to share.</summary>
internal sealed class CompoundReader(AmountReader amounts)
{
    /// <summary>Extends a measure in place; others stay as they are.</summary>
    public void Extend(ReadOnlySpan<Piece> sentence, ref Amount amount)
    {
        if (UnitReader.KindOf(amount.Unit) is not (QuantityKind.Measure or QuantityKind.Money) || amount.Number.IsVague || amount.Sign != 0)
            return;
        var start = sentence.WordAt(amount.End) == "and" ? amount.End + 1 : amount.End;
        if (TryCents(sentence, amount, start, out var cents) || TryInches(sentence, amount, start, out cents))
        {
            amount = cents;
            return;
        }

        if (!amounts.TryRead(sentence, start, out var smaller) || smaller.Unit is null || smaller.Unit.Dimension != amount.Unit!.Dimension || smaller.Unit.Factor >= amount.Unit.Factor)
            return;
        if (smaller.Number.IsVague || smaller.Number.Low >= amount.Unit.Factor / smaller.Unit.Factor)
            return;
        var part = smaller.Number.Low * smaller.Unit.Factor / amount.Unit.Factor;
        amount = amount with { End = smaller.End, Number = amount.Number with { Low = amount.Number.Low + part, High = amount.Number.High + part } };
    }

    // "15 dollars 50", "thirteen dollars and forty-five": hundredths of the currency, where nothing follows that they may count.
    private static bool TryCents(ReadOnlySpan<Piece> sentence, Amount amount, int start, out Amount whole)
    {
        const int Hundred = 100;
        whole = amount;
        if (UnitReader.KindOf(amount.Unit) != QuantityKind.Money || amount.Unit!.Factor != 1 || amount.Low % 1 != 0 || amount.Number.Scale > 1 || !(sentence.IsWordAt(amount.End - 1) || start > amount.End)
            || !NumeralReader.TryRead(sentence, start, money: false, out var cents) || cents.IsVague || cents.Low is < 1 or >= Hundred || cents.Low % 1 != 0 || !sentence.IsEndAt(cents.End))
        {
            return false;
        }

        whole = amount with { End = cents.End, Number = amount.Number with { Low = amount.Number.Low + (cents.Low / Hundred), High = amount.Number.High + (cents.Low / Hundred) } };
        return true;
    }

    // "5 ft 2 in": elsewhere "in" is no unit.
    private static bool TryInches(ReadOnlySpan<Piece> sentence, Amount amount, int start, out Amount whole)
    {
        const int InchesOfFoot = 12;
        whole = amount;
        if (amount.Unit!.Name != "foot" || !sentence.IsNumberAt(start) || sentence.WordAt(start + 1) != "in" || !DigitNumerals.TryParse(sentence[start].Lower, out var inches) || inches >= InchesOfFoot)
            return false;
        whole = amount with { End = start + 2, Number = amount.Number with { Low = amount.Number.Low + (inches / InchesOfFoot), High = amount.Number.High + (inches / InchesOfFoot) } };
        return true;
    }
}
