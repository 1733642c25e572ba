using Consistency.Model;

namespace Consistency.Extraction.Quantities;

/// <summary>A number in a document.</summary>
/// <param name="FirstToken">The first token of the number with its bound words and unit: "up to 40,000", "$5 million".</param>
/// <param name="EndToken">Past its last token.</param>
/// <param name="FirstAmount">The first token of the number with its unit, without bound words: "40,000", "$5 million".</param>
/// <param name="EndAmount">Past its last token.</param>
/// <param name="FirstCounted">The first token of what is counted ("Ukrainian civilians"); equal to the end where nothing is named.</param>
/// <param name="EndCounted">Past its last token.</param>
internal sealed record FoundQuantity(
    int FirstToken, int EndToken, int FirstAmount, int EndAmount, Quantity Quantity, QuantityKind Kind, int FirstCounted, int EndCounted)
{
    // Each stands at a place of its own, so that no two are equal: to compare all that they hold would be slow.
    public bool Equals(FoundQuantity? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => FirstToken;
}

/// <summary>What kind of number it is.</summary>
internal enum QuantityKind
{
    /// <summary>Of things: "40,000 civilians".</summary>
    Count,

    /// <summary>With a unit of measure: "30 km", "275 pound-feet".</summary>
    Measure,

    /// <summary>With a currency.</summary>
    Money,

    /// <summary>Percent or percentage points.</summary>
    Percent,
}
