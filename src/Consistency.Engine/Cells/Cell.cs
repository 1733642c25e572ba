using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>A cell and the claims in it, as they state it: nothing is assumed here.</summary>
internal sealed class Cell(Facets facets, PropertyDefinition property)
{
    private readonly List<NormalClaim> _claims = [];

    public Facets Facets { get; } = facets;

    public PropertyDefinition Property { get; } = property;

    public string Key { get; } = facets.Key();

    /// <summary>In the order of the request.</summary>
    public IReadOnlyList<NormalClaim> Claims => _claims;

    /// <summary>Whether the as-of date is, for one claim at least, no more than the day that its source was published.</summary>
    public bool AsOfInferred { get; private set; }

    public void Add(NormalClaim claim)
    {
        _claims.Add(claim);
        AsOfInferred |= claim.AsOfInferred;
    }
}
