namespace Consistency.Model.Packs;

/// <summary>Two opposites are two ends of one axis, so that what rose and what fell are of one thing. Stateless.</summary>
public static class OppositeEnds
{
    /// <summary>The axis, and whether the property is its near end; a property without an opposite is its own axis.</summary>
    /// <param name="property">A property of the pack.</param>
    /// <param name="pack">The pack that knows the property's opposite.</param>
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
