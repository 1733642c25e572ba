using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>Reads one quantity at a place of a sentence: amount, range, bounds, trend, and what is counted. Safe to share.</summary>
internal sealed class QuantityReader(AmountReader amounts)
{
    private readonly RangeReader _ranges = new(amounts);
    private readonly CompoundReader _compounds = new(amounts);

    /// <param name="free">The first piece that no earlier mention holds: bound words before it are not this quantity's.</param>
    /// <returns>Where to go on: past the quantity, or past what is none.</returns>
    public int Read(Document document, Sentence sentence, ReadOnlySpan<Piece> pieces, int at, int free, out FoundQuantity? quantity)
    {
        quantity = null;
        if (pieces[at].Lower is "no" or "nobody" && NobodyReader.EndAt(pieces, at) is var last && last > at)
        {
            quantity = Make(document, sentence, pieces, new Worded(at, last, 0, 0, null, Bound.Exact, 0), free) with { FirstCounted = pieces[last - 1].Token + 1, EndCounted = pieces[last - 1].Token + 1 };
            return last;
        }

        if (!(QuantityStarts.MayStart(pieces, at) || UnitReader.MayStart(pieces, at)) || !amounts.TryRead(pieces, at, out var amount))
            return at + 1;
        _compounds.Extend(pieces, ref amount);
        if (_ranges.TryRead(pieces, ref amount, out var second, out var start))
        {
            if (Identifiers.IsName(pieces, amount))
                return Identifiers.EndOfChain(pieces, second.End);
            quantity = Make(document, sentence, pieces, new Worded(Math.Max(start, free), second.End, amount.Low, second.High, amount.Unit, Bound.Range, 0), free);
            return second.End;
        }

        var chain = Identifiers.EndOfChain(pieces, amount.End);
        if (chain > amount.End && amount.Unit is null)
            return chain;
        if (Identifiers.IsName(pieces, amount) || (amount.Number.Form == NumeralForm.One && amount.Unit is null && Identifiers.IsPronoun(pieces, amount.First)))
            return amount.End;
        var worded = new Worded(at, amount.End, amount.Low, amount.High, amount.Unit, amount.Number.IsVague ? Bound.Range : Bound.Exact, amount.Sign);
        quantity = TryBothEnds(pieces, worded, free, out var both) ? Make(document, sentence, pieces, both, free) : Make(document, sentence, pieces, worded, free);
        return both.End > worded.End ? both.End : worded.End;
    }

    // "Larger than 10 and smaller than 20" is a range.
    private bool TryBothEnds(ReadOnlySpan<Piece> pieces, Worded first, int free, out Worded both)
    {
        both = default;
        var start = free + BoundReader.Before(pieces[free..], first.First - free, out var bound);
        var link = pieces.WordAt(first.End) is "and" or "but" ? first.End + 1 : first.End;
        if (bound is Bound.Exact or Bound.About || link == first.End)
            return false;
        var number = link + BoundReader.From(pieces, link, out var other);
        if (number == link || IsUpper(bound) == IsUpper(other) || other is Bound.Exact or Bound.About || !amounts.TryRead(pieces, number, out var second) || second.Number.IsVague
            || (first.Unit != second.Unit && first.Unit is not null))
        {
            return false;
        }

        var (low, high) = IsUpper(bound) ? (second.Low, first.High) : (first.Low, second.High);
        // "More than half and fewer than 50" are a share and a count.
        if (low >= high || (first.Unit is null && second.Unit is null && low < 1 && high > 1))
            return false;
        both = new Worded(start, second.End, low, high, second.Unit, Bound.Range, 0);
        return true;
    }

    private static bool IsUpper(Bound bound) => bound is Bound.AtMost or Bound.LessThan;

    private static FoundQuantity Make(Document document, Sentence sentence, ReadOnlySpan<Piece> pieces, Worded worded, int free)
    {
        var first = free + BoundReader.Before(pieces[free..], worded.First - free, out var bound);
        bound = BoundReader.Negated(pieces, first, bound);
        var (before, end) = (bound, BoundReader.After(pieces, worded.End, ref bound));
        // "About 500 or more" is "500 or more".
        if (before == Bound.About && bound is not (Bound.About or Bound.Exact))
            first = worded.First;
        if (worded.Bound == Bound.Range)
            bound = Bound.Range;
        var kind = UnitReader.KindOf(worded.Unit);
        var endToken = pieces[end - 1].Token + 1;
        var (firstCounted, endCounted) = CountedReader.Find(document, endToken, sentence.EndToken);
        return new FoundQuantity(
            pieces[first].Token, endToken, pieces[worded.First].Token, pieces[worded.End - 1].Token + 1, Value(pieces, worded, first, bound, kind), kind, firstCounted, endCounted);
    }

    private static Quantity Value(ReadOnlySpan<Piece> pieces, Worded worded, int first, Bound bound, QuantityKind kind)
    {
        var (low, high) = worded.Low <= worded.High ? (worded.Low, worded.High) : (worded.High, worded.Low);
        var trend = BoundReader.TrendBefore(pieces, first, kind != QuantityKind.Count);
        if (worded.Sign != 0 && kind == QuantityKind.Percent && bound != Bound.Range)
            (low, trend) = (Math.Abs(low), worded.Sign > 0 ? Trend.Up : Trend.Down);
        return new Quantity((double)low, bound == Bound.Range ? (double)high : null, bound, trend, worded.Unit?.Name ?? "");
    }

    /// <summary>A number with its unit, and its range where it is one.</summary>
    private readonly record struct Worded(int First, int End, decimal Low, decimal High, Unit? Unit, Bound Bound, int Sign);
}
