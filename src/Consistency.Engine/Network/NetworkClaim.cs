using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network;

/// <summary>A claim of a part or a whole, with what its use in the comparison rests on.</summary>
/// <param name="Stated">Which of event, place, period and as-of date the claim's cell states.</param>
/// <param name="Assumed">How many qualifiers are filled in or left out, and whether it is hedged.</param>
internal readonly record struct NetworkClaim(NormalClaim Claim, string AsOf, uint Stated, int Assumed)
{
    // The bits of CellGrouper that mean the same in each group; those of qualifiers do not.
    private const uint CommonFacets = 0b1111;

    public Interval Strict => Claim.Reading.Strict;

    public static IEnumerable<NetworkClaim> Of(CellGroup group, int qualifiersLeftOut)
    {
        foreach (var (cell, stated) in group.Cells)
        {
            var filled = group.Facets.Qualifiers.Pairs.Count - cell.Facets.Qualifiers.Pairs.Count;
            foreach (var claim in cell.Claims)
            {
                if (claim is { Denied: false, Quantity: not null })
                    yield return new NetworkClaim(claim, group.Facets.AsOf, stated & CommonFacets, filled + qualifiersLeftOut + (claim.Hedged ? 1 : 0));
            }
        }
    }

    public static int Assumptions(NetworkClaim part, NetworkClaim whole) =>
        GroupedCell.Assumptions(part.Stated, whole.Stated) + part.Assumed + whole.Assumed;
}
