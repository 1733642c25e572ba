using Consistency.Extraction.Quantities;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims.Measures;

/// <summary>Whether a number can be of a property, by what it measures.</summary>
internal static class MeasureUnits
{
    public static bool Fits(Reading reading, string property, FoundQuantity quantity)
    {
        // "A loss of" is no fall.
        var definition = reading.Lexicon.Pack.PropertyDefinitions[property];
        if (quantity.Quantity.Trend != Trend.Unspecified && definition.OppositeOf.Length == 0 || Scores.OutOf(reading.Document, quantity) is not null)
            return false;
        return definition.Dimension switch
        {
            PropertyDefinition.Money => quantity.Kind == QuantityKind.Money,
            PropertyDefinition.Number => quantity.Kind == QuantityKind.Count,
            var dimension => reading.Lexicon.Pack.Units.TryResolve(quantity.Quantity.Unit, out var unit) && string.Equals(unit.Dimension, dimension, StringComparison.Ordinal),
        };
    }
}
