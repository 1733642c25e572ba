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
        if (!amounts.TryRead(sentence, start, out var smaller) || smaller.Unit is null || smaller.Unit.Dimension != amount.Unit!.Dimension || smaller.Unit.Factor >= amount.Unit.Factor)
            return;
        var part = smaller.Number.Low * smaller.Unit.Factor / amount.Unit.Factor;
        if (part >= 1 || smaller.Number.IsVague)
            return;
        amount = amount with { End = smaller.End, Number = amount.Number with { Low = amount.Number.Low + part, High = amount.Number.High + part } };
    }
}
