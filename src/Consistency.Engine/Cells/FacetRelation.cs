namespace Consistency.Engine.Cells;

/// <summary>How one facet of a cell stands to the same facet of another.</summary>
internal enum FacetRelation
{
    Equal,

    /// <summary>The first is part of the second.</summary>
    PartOf,

    /// <summary>The second is part of the first.</summary>
    Contains,

    /// <summary>One of them does not state it.</summary>
    Unstated,

    /// <summary>Reports mix the two up, without one being part of the other.</summary>
    Confusable,

    /// <summary>Different things.</summary>
    Apart,
}
