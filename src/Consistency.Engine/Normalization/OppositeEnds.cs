using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Two opposites are two ends of one axis, so that what rose and what fell share a cell.</summary>
internal static class OppositeEnds
{
    /// <summary>The axis, and whether the property is its near end; a property without an opposite is its own axis.</summary>
    public static (string Axis, bool Near) Of(PropertyDefinition property, RulePack pack)
    {
        if (property.OppositeOf.Length == 0)
            return (property.Name, true);
        // Several properties may name one opposite; that one and its own opposite are the ends.
        var opposite = property.OppositeOf;
        var axis = string.CompareOrdinal(opposite, pack.PropertyDefinitions[opposite].OppositeOf) < 0 ? opposite : pack.PropertyDefinitions[opposite].OppositeOf;
        return (axis, !string.Equals(opposite, axis, StringComparison.Ordinal));
    }
}
