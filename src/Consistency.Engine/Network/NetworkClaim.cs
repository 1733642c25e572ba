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
                if (Counts(claim))
                    yield return new NetworkClaim(claim, group.Facets.AsOf, stated & CommonFacets, filled + qualifiersLeftOut + (claim.Hedged ? 1 : 0));
            }
        }
    }

    /// <summary>Whether a claim bounds what its cell is about.</summary>
    public static bool Counts(NormalClaim claim) => claim is { Denied: false, Quantity: not null };

    public static int Assumptions(NetworkClaim part, NetworkClaim whole) =>
        GroupedCell.Assumptions(part.Stated, whole.Stated) + part.Assumed + whole.Assumed;

    /// <summary>Whether one's floor passes the other's ceiling, through no more assumptions than a tension may rest on.</summary>
    public static bool Clash(NetworkClaim floor, NetworkClaim ceiling, int mostAssumptions) =>
        floor.Strict.Floor > ceiling.Strict.Ceiling && Assumptions(floor, ceiling) <= mostAssumptions;

    /// <summary>The one whose floor is higher, or whose content comes first.</summary>
    public static NetworkClaim Higher(NetworkClaim a, NetworkClaim b) => First(a.Strict.Floor.CompareTo(b.Strict.Floor), a, b);

    /// <summary>The one whose ceiling is lower, or whose content comes first.</summary>
    public static NetworkClaim Lower(NetworkClaim a, NetworkClaim b) => First(b.Strict.Ceiling.CompareTo(a.Strict.Ceiling), a, b);

    private static NetworkClaim First(int order, NetworkClaim a, NetworkClaim b) =>
        order > 0 || (order == 0 && NormalClaim.ByContent(a.Claim, b.Claim) <= 0) ? a : b;
}
