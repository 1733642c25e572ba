using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>A cell and the claims in it, as they state it: nothing is assumed here.</summary>
internal sealed class Cell(Facets facets, PropertyDefinition property)
{
    public Facets Facets { get; } = facets;

    public PropertyDefinition Property { get; } = property;

    public string Key { get; } = facets.Key();

    /// <summary>In the order of the request.</summary>
    public List<NormalClaim> Claims { get; } = [];
}
