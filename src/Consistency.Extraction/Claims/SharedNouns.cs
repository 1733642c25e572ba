using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>
/// What a number counts that stands with another one alone: "14 of its 63 shops" are shops, "12 gold and 14 bronze medals" all are medals, and in "the
/// first drew 7.4 million viewers and the last 9.1 million" both are viewers.
/// </summary>
internal sealed class SharedNouns
{
    // "14 of all the 63 shops".
    private const int OfReach = 3;

    private readonly Reading _reading;
    private readonly Dictionary<FoundQuantity, TokenSpan> _nouns = [];

    public SharedNouns(Reading reading)
    {
        _reading = reading;
        var quantities = reading.Quantities;
        for (var i = quantities.Count - 1; i > 0; i--)
        {
            var (quantity, next) = (quantities[i - 1], quantities[i]);
            if (quantity.Kind == QuantityKind.Count && next.Kind == QuantityKind.Count && IsCounting(next) && FromNext(quantity, next) is { IsEmpty: false } noun)
                _nouns[quantity] = noun;
        }

        FoundQuantity? counting = null;
        foreach (var quantity in quantities.Where(q => q.Kind == QuantityKind.Count))
        {
            if (IsCounting(quantity))
                counting = quantity;
            else if (counting is not null && !_nouns.ContainsKey(quantity) && IsElliptic(counting, quantity))
                _nouns[quantity] = new TokenSpan(counting.FirstCounted, counting.EndCounted);
        }
    }

    /// <summary>What it counts besides what stands with it; empty for nothing.</summary>
    public TokenSpan Of(FoundQuantity quantity) => _nouns.GetValueOrDefault(quantity);

    private static bool IsCounting(FoundQuantity quantity) => quantity.EndCounted > quantity.FirstCounted;

    private TokenSpan FromNext(FoundQuantity quantity, FoundQuantity next)
    {
        var text = _reading.Text;
        if (text[quantity.FirstToken].Sentence != text[next.FirstToken].Sentence)
            return default;
        if (!IsCounting(quantity))
            return IsPartOf(quantity, next) ? new TokenSpan(next.FirstCounted, next.EndCounted) : default;
        // "12 gold" of "12 gold, 9 silver and 14 bronze medals".
        var (last, noun) = (quantity.EndCounted - 1, _nouns.GetValueOrDefault(next, new TokenSpan(next.EndCounted - 1, next.EndCounted)));
        return !CountedWords.IsPlural(text[last].Lower) && CountedWords.IsPlural(text[noun.End - 1].Lower) && (next.EndCounted - next.FirstCounted > 1 || _nouns.ContainsKey(next)) && IsListed(quantity.EndCounted, next.FirstToken)
            ? noun : default;
    }

    /// <summary>"14 of its" before "63 shops".</summary>
    private bool IsPartOf(FoundQuantity quantity, FoundQuantity next)
    {
        var text = _reading.Text;
        if (!text.Is(quantity.EndToken, "of") || next.FirstToken - quantity.EndToken > OfReach)
            return false;
        for (var i = quantity.EndToken + 1; i < next.FirstToken; i++)
        {
            if (!text.Is(i, WordClass.Determiner | WordClass.Possessive))
                return false;
        }

        return true;
    }

    private bool IsListed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!_reading.Text.Is(i, ",") && !_reading.Text.Is(i, WordClass.Coordinator))
                return false;
        }

        return end > first;
    }

    /// <summary>A number without a noun, behind a verb or "and", "to", "from", and before what no noun can be.</summary>
    private bool IsElliptic(FoundQuantity counting, FoundQuantity quantity)
    {
        var (text, before, end) = (_reading.Text, quantity.FirstToken - 1, quantity.EndToken);
        return text[counting.FirstToken].Sentence == text[quantity.FirstToken].Sentence && quantity.Quantity.Unit.Length == 0 && Scores.OutOf(_reading.Document, quantity) is null
            && (text.Is(before, WordClass.Finite | WordClass.Participle | WordClass.Verb | WordClass.Auxiliary | WordClass.Coordinator) || text.Is(before, "to") || text.Is(before, "from"))
            && (text.IsBreak(end) || text.Is(end, WordClass.Preposition | WordClass.Coordinator | WordClass.Subordinator | WordClass.Time));
    }
}
