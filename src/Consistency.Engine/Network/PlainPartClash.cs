using Consistency.Engine.Cells;
using Consistency.Engine.Columns;

namespace Consistency.Engine.Network;

/// <summary>The clash of a whole with its parts in the plain case, which is nearly every one: one cell and one date each, all state the same facets, and none is hedged.</summary>
/// <remarks>It finds what <see cref="PartClash"/> finds in general, in one look at each claim.</remarks>
internal static class PlainPartClash
{
    /// <summary>Whether a whole and its parts, a stretch of the network's, are plain.</summary>
    public static bool Fits(BoundNetwork network, int first, int end)
    {
        if (!IsPlain(network, network.Parts[first].Whole, out var whole))
            return false;
        for (var i = first; i < end; i++)
        {
            var (_, part, leftOut, asOf) = network.Parts[i];
            if (leftOut > 0 || asOf.Length > 0 || !IsPlain(network, part, out var group) || group.Cells[0].Stated != whole.Cells[0].Stated
                || !string.Equals(group.Facets.AsOf, whole.Facets.AsOf, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <param name="lowest">The lowest ceiling of the whole's claims.</param>
    /// <param name="highest">The highest floor of the parts' claims, above that.</param>
    public static PartClash Find(ClaimSet claims, BoundNetwork network, int first, int end, double lowest, double highest)
    {
        var whole = network.Group(network.FirstNode(network.Parts[first].Whole));
        var (tooLow, total) = Select(claims, whole, c => c.CeilingIn(strict: true) < highest, _ => true);
        var tooHigh = new List<NetworkClaim>();
        NetworkClaim? best = null;
        for (var i = first; i < end; i++)
        {
            var part = network.Group(network.FirstNode(network.Parts[i].Part));
            if (claims.Bounds[part.Number].StrictFloor <= lowest)
                continue;
            var (members, top) = Select(claims, part, c => c.FloorIn(strict: true) > lowest, c => c.FloorIn(strict: true).Equals(highest));
            tooHigh.AddRange(members);
            if (top is { } known && (best is not { } other || claims.CompareContent(known.Place, other.Place) < 0))
                best = known;
        }

        return new PartClash(whole, best!.Value, total!.Value, tooLow, tooHigh);
    }

    private static bool IsPlain(BoundNetwork network, int thing, out CellGroup group)
    {
        group = network.Group(network.FirstNode(thing));
        return !network.HasSeveralDates(thing) && group.Cells is [var only] && !only.Cell.AnyHedged
            && group.Facets.Qualifiers.Pairs.Count == only.Cell.Facets.Qualifiers.Pairs.Count;
    }

    /// <summary>The wanted claims, and the first by content of those that may be the one that shows it.</summary>
    private static (List<NetworkClaim> Members, NetworkClaim? First) Select(ClaimSet claims, CellGroup group, Func<ReadClaim, bool> wanted, Func<ReadClaim, bool> candidate)
    {
        var members = new List<NetworkClaim>();
        NetworkClaim? first = null;
        var (cell, stated) = group.Cells[0];
        var (start, end) = cell.Places;
        for (var place = start; place < end; place++)
        {
            var read = claims.Clustered.Read[place];
            if (!read.Is(NetworkClaim.Counting) || !wanted(read))
                continue;
            var claim = NetworkClaim.OfPlain(claims, place, group.Facets.AsOf, stated);
            members.Add(claim);
            if (candidate(read) && (first is not { } known || claims.CompareContent(place, known.Place) < 0))
                first = claim;
        }

        return (members, first);
    }
}
