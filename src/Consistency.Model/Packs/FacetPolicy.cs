namespace Consistency.Model.Packs;

/// <summary>How facets of cells are compared.</summary>
public sealed record FacetPolicy
{
    /// <summary>Whether as-of dates part cells at all.</summary>
    public bool AsOf { get; init; } = true;

    /// <summary>A clash through at most this many assumptions is a tension, through more a notice.</summary>
    public int TensionAssumptions { get; init; } = 2;

    /// <summary>At most this many different cells of one figure, or wordings of one word, are compared with each other; more are "not decided".</summary>
    public int MaximumCompared { get; init; } = 256;
}
