using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>A cell and the claims in it, as they state it: nothing is assumed here.</summary>
/// <param name="number">Its place among the set's cells, until they are put in order.</param>
/// <param name="ids">The facets as numbers.</param>
/// <param name="asOf">The number of the as-of date.</param>
internal sealed class Cell(int number, Facets facets, FacetIds ids, int asOf, PropertyDefinition property, CellClaims claims)
{
    private string? _key;

    public int Number { get; set; } = number;

    /// <summary>The number of its group, once groups are known.</summary>
    public int Group { get; set; }

    public Facets Facets { get; } = facets;

    /// <summary>The facets as numbers of the set's <see cref="FacetTable"/>.</summary>
    public FacetIds Ids { get; } = ids;

    /// <summary>The as-of date as a number of the same table; 0 where unstated.</summary>
    public int AsOf { get; } = asOf;

    public PropertyDefinition Property { get; } = property;

    /// <summary>The cells that the request's relations say it is directly part of.</summary>
    public IReadOnlyList<Cell> Wholes { get; set; } = [];

    public string Key => _key ??= Facets.Key();

    /// <summary>What any of its claims is.</summary>
    public ClaimTraits Traits { get; set; }

    /// <summary>Whether the as-of date is, for one claim at least, no more than the day that its source was published.</summary>
    public bool AsOfInferred => (Traits & ClaimTraits.AsOfInferred) != 0;

    public bool AnyHedged => (Traits & ClaimTraits.Hedged) != 0;

    /// <summary>The places of its claims: the first, and one past the last.</summary>
    public (int Start, int End) Places => claims.Set.Clustered.Of(Number);

    /// <summary>In the order of the request, each made when it is asked for.</summary>
    public IReadOnlyList<NormalClaim> Claims
    {
        get
        {
            var (start, end) = Places;
            return new LazyList<NormalClaim>(end - start, i => claims.Set.At(start + i));
        }
    }
}
