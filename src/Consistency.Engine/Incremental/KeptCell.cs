using Consistency.Engine.Cells;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>A cell of a check that is kept. Equal by reference.</summary>
/// <param name="block">The claims of the cells that may be related to it, its own among them.</param>
internal sealed class KeptCell(Facets facets, PropertyDefinition property, Neighbourhood block)
{
    public Facets Facets => facets;

    public PropertyDefinition Property => property;

    public Neighbourhood Block => block;

    /// <summary>How many claims it holds.</summary>
    public int Claims { get; set; }
}
