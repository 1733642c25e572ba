using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network;

/// <summary>A claim of a part or a whole, with what its use in the comparison rests on.</summary>
/// <param name="Set">The set that it is in.</param>
/// <param name="Place">Its place there.</param>
/// <param name="Stated">Which of event, place, period and as-of date the claim's cell states.</param>
/// <param name="Assumed">How many qualifiers are filled in or left out, and whether it is hedged.</param>
internal readonly record struct NetworkClaim(ClaimSet Set, int Place, string AsOf, uint Stated, int Assumed)
{
    /// <summary>What a claim is that bounds what its cell is about: a duration is a number too, a date is none.</summary>
    public const ClaimTraits Counting = ClaimTraits.Number | ClaimTraits.Duration;

    // The bits of CellGrouper that mean the same in each group; those of qualifiers do not.
    private const uint CommonFacets = 0b1111;

    public NormalClaim Claim => Set.At(Place);

    /// <summary>The least number that the strict reading holds.</summary>
    public double Floor => Set.Clustered.Read[Place].FloorIn(strict: true);

    /// <summary>The greatest number that the strict reading holds.</summary>
    public double Ceiling => Set.Clustered.Read[Place].CeilingIn(strict: true);

    public static IEnumerable<NetworkClaim> Of(ClaimSet set, CellGroup group, int qualifiersLeftOut)
    {
        foreach (var (cell, stated) in group.Cells)
        {
            var filled = group.Facets.Qualifiers.Pairs.Count - cell.Facets.Qualifiers.Pairs.Count;
            var (start, end) = cell.Places;
            for (var place = start; place < end; place++)
            {
                var read = set.Clustered.Read[place];
                if (read.Is(Counting))
                    yield return new NetworkClaim(set, place, group.Facets.AsOf, stated & CommonFacets, filled + qualifiersLeftOut + (read.Is(ClaimTraits.Hedged) ? 1 : 0));
            }
        }
    }

    /// <summary>A claim that rests on nothing but what its cell states.</summary>
    public static NetworkClaim OfPlain(ClaimSet set, int place, string asOf, uint stated) => new(set, place, asOf, stated & CommonFacets, 0);

    public static int Assumptions(NetworkClaim part, NetworkClaim whole) =>
        GroupedCell.Assumptions(part.Stated, whole.Stated) + part.Assumed + whole.Assumed;

    /// <summary>Whether one's floor passes the other's ceiling, through no more assumptions than a tension may rest on.</summary>
    public static bool Clash(NetworkClaim floor, NetworkClaim ceiling, int mostAssumptions) =>
        floor.Floor > ceiling.Ceiling && Assumptions(floor, ceiling) <= mostAssumptions;

    /// <summary>The one whose floor is higher, or whose content comes first.</summary>
    public static NetworkClaim Higher(NetworkClaim a, NetworkClaim b) => First(a.Floor.CompareTo(b.Floor), a, b);

    /// <summary>The one whose ceiling is lower, or whose content comes first.</summary>
    public static NetworkClaim Lower(NetworkClaim a, NetworkClaim b) => First(b.Ceiling.CompareTo(a.Ceiling), a, b);

    private static NetworkClaim First(int order, NetworkClaim a, NetworkClaim b) =>
        order > 0 || (order == 0 && a.Set.CompareContent(a.Place, b.Place) <= 0) ? a : b;
}
