using Consistency.Extraction.Text;
using Consistency.Extraction.Times;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Quantities;

/// <summary>Finds the numbers of a document: counts, measures, money and shares, with their bounds. Dates are left to the times.</summary>
/// <remarks>Linear in the text. Safe to share between threads.</remarks>
internal sealed class QuantityStage
{
    private readonly QuantityReader _reader;

    private QuantityStage(UnitTable units) => _reader = new QuantityReader(new AmountReader(new UnitReader(units)));

    /// <param name="times">What the times take: their tokens are left alone, but for those of durations.</param>
    /// <returns>The quantities in the order of the text; no two share a token.</returns>
    public static List<FoundQuantity> Find(Document document, UnitTable units, IReadOnlyList<FoundTime> times)
    {
        var stage = new QuantityStage(units);
        var taken = new TakenTokens(times);
        var found = new List<FoundQuantity>();
        for (var s = 0; s < document.Sentences.Length; s++)
            stage.FindIn(document, document.Sentences[s], document.PiecesOf(s), taken, found);
        return found;
    }

    private void FindIn(Document document, Sentence sentence, ReadOnlySpan<Piece> pieces, TakenTokens taken, List<FoundQuantity> found)
    {
        var (at, free) = (0, 0);
        while (at < pieces.Length)
        {
            if (taken.Holds(pieces[at].Token))
            {
                free = ++at;
                continue;
            }

            var end = _reader.Read(document, sentence, pieces, at, free, out var quantity);
            if (quantity is not null)
            {
                if (found.Count > 0 && IsPartOf(document, found[^1], quantity))
                    found[^1] = found[^1] with { FirstCounted = quantity.FirstCounted, EndCounted = quantity.EndCounted };
                found.Add(found.Count > 0 ? Converted(document, found[^1], quantity) : quantity);
                while (end < pieces.Length && pieces[end].Token < quantity.EndToken)
                    end++;
                free = end;
            }

            at = end;
        }
    }

    /// <summary>"16 out of 28 provinces", "five of the 12 villagers": both count the same.</summary>
    private static bool IsPartOf(Document document, FoundQuantity part, FoundQuantity whole)
    {
        if (part.Kind != QuantityKind.Count || whole.Kind != QuantityKind.Count || part.EndCounted > part.FirstCounted || whole.EndCounted == whole.FirstCounted)
            return false;
        var of = document.Tokens[part.EndToken].Lower is "out" ? part.EndToken + 1 : part.EndToken;
        var first = document.Tokens[whole.FirstToken - 1].Lower is "the" or "its" or "their" ? whole.FirstToken - 1 : whole.FirstToken;
        return of == first - 1 && document.Tokens[of].Lower is "of";
    }

    /// <summary>"Just under 300 miles (480 km)": a measure in other units is bound as the one before it.</summary>
    private static FoundQuantity Converted(Document document, FoundQuantity before, FoundQuantity quantity)
    {
        var isConversion = quantity.Kind == QuantityKind.Measure && before.Kind == QuantityKind.Measure && quantity.Quantity.Bound == Bound.Exact
            && before.EndToken == quantity.FirstToken - 1 && document.Tokens[before.EndToken].Lower is "(" or "/";
        return isConversion && before.Quantity.Bound is not Bound.Range ? quantity with { Quantity = quantity.Quantity with { Bound = before.Quantity.Bound } } : quantity;
    }
}
