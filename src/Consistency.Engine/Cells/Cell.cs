using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>A cell and the claims in it, as they state it: nothing is assumed here.</summary>
/// <param name="number">Its place among the set's cells.</param>
internal sealed class Cell(int number, Facets facets, PropertyDefinition property)
{
    private string? _key;

    public int Number { get; } = number;

    public Facets Facets { get; } = facets;

    public PropertyDefinition Property { get; } = property;

    public string Key => _key ??= Facets.Key();

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims { get; private set; } = [];

    /// <summary>The places of its claims: the first, and one past the last.</summary>
    public (int Start, int End) Places { get; private set; }

    /// <summary>What any of its claims is.</summary>
    public ClaimTraits Traits { get; private set; }

    /// <summary>Whether the as-of date is, for one claim at least, no more than the day that its source was published.</summary>
    public bool AsOfInferred { get; set; }

    /// <summary>Tells the cell of its claims, once they are in order.</summary>
    public void Take(ClaimSet claims)
    {
        Places = claims.Clustered.Of(Number);
        foreach (var traits in claims.Columns.Traits.AsSpan(Places.Start, Places.End - Places.Start))
            Traits |= traits;
        Claims = new LazyList<NormalClaim>(Places.End - Places.Start, i => claims.At(Places.Start + i));
    }
}
