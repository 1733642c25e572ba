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
    public static PartClash Find(ClaimSet claims, NetworkBounds bounds, int first, int end, double lowest, double highest)
    {
        var (network, found) = (bounds.Network, bounds.Places);
        var whole = network.Group(network.FirstNode(network.Parts[first].Whole));
        var (total, part) = (-1, -1);
        var (start, stop) = whole.Cells[0].Cell.Places;
        found.Clear();
        for (var place = start; place < stop; place++)
        {
            ref readonly var read = ref claims.Clustered.Read[place];
            if (!read.Is(NetworkClaim.Counting) || read.CeilingIn(strict: true) >= highest)
                continue;
            found.Add(place);
            if (total < 0 || claims.CompareContent(place, total) < 0)
                total = place;
        }

        var tooLow = ListOf(claims, whole, bounds.KeepPlaces());
        found.Clear();
        for (var i = first; i < end; i++)
        {
            var group = network.Group(network.FirstNode(network.Parts[i].Part));
            if (claims.Bounds[group.Number].StrictFloor <= lowest)
                continue;
            (start, stop) = group.Cells[0].Cell.Places;
            for (var place = start; place < stop; place++)
            {
                ref readonly var read = ref claims.Clustered.Read[place];
                if (!read.Is(NetworkClaim.Counting) || read.FloorIn(strict: true) <= lowest)
                    continue;
                found.Add(place);
                if (read.FloorIn(strict: true).Equals(highest) && (part < 0 || claims.CompareContent(place, part) < 0))
                    part = place;
            }
        }

        return new PartClash(whole, ClaimAt(claims, whole, part), ClaimAt(claims, whole, total), tooLow, ListOf(claims, whole, bounds.KeepPlaces()));
    }

    private static bool IsPlain(BoundNetwork network, int thing, out CellGroup group)
    {
        group = network.Group(network.FirstNode(thing));
        return !network.HasSeveralDates(thing) && group.Cells is [var only] && !only.Cell.AnyHedged
            && group.Facets.Qualifiers.Pairs.Count == only.Cell.Facets.Qualifiers.Pairs.Count;
    }

    private static LazyList<NetworkClaim> ListOf(ClaimSet claims, CellGroup whole, ReadOnlyMemory<int> places) =>
        new(places.Length, i => ClaimAt(claims, whole, places.Span[i]));

    /// <summary>A claim of the whole, or of a part: all have the whole's date and state what it states.</summary>
    private static NetworkClaim ClaimAt(ClaimSet claims, CellGroup whole, int place) => NetworkClaim.OfPlain(claims, place, whole.Facets.AsOf, whole.Cells[0].Stated);
}
