using System.Runtime.InteropServices;
using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Two claims of a group whose intervals no value satisfies, chosen so that the clash rests on the least.</summary>
/// <param name="Floor">The place of the one with the higher floor.</param>
/// <param name="Ceiling">The place of the one with the lower ceiling.</param>
/// <param name="Strict">Whether the strict reading shows it, or only the tension reading.</param>
/// <param name="Assumptions">How many unstated facets, hedges and readings it rests on.</param>
internal readonly record struct IntervalClash(int Floor, int Ceiling, bool Strict, int Assumptions)
{
    // So many ways of stating facets and hedging are tried with each other; of more, the assumptions may be counted too high.
    private const int MostCombined = 256;

    private static readonly bool[] Readings = [true, false];

    /// <summary>Finds the clash, or null where one value satisfies all. Linear in the claims.</summary>
    public static IntervalClash? Find(ClaimSet claims, CellGroup group, ClaimTraits wanted)
    {
        var bounds = claims.Bounds[group.Number];
        if (!bounds.Clash(strict: false))
            return null;
        return group.Cells.Length == 1 && (group.Traits & ClaimTraits.Hedged) == 0
            ? OfOneKind(claims, group.Cells[0].Cell, wanted, bounds)
            : OfKinds(claims, group, wanted);
    }

    public Severity SeverityUnder(FacetPolicy policy) =>
        Assumptions == 0 ? Severity.Contradiction : Assumptions <= policy.TensionAssumptions ? Severity.Tension : Severity.Notice;

    public Interval ReadingOf(NormalClaim claim) => Strict ? claim.Reading.Strict : claim.Reading.Tension;

    /// <summary>All state the same facets and none is hedged, so that the first by content of those at the two ends will do.</summary>
    private static IntervalClash OfOneKind(ClaimSet claims, Cell cell, ClaimTraits wanted, ReadingBounds bounds)
    {
        var strict = bounds.Clash(strict: true);
        var (highest, lowest) = (bounds.Floor(strict), bounds.Ceiling(strict));
        var (floor, ceiling) = (-1, -1);
        var (start, end) = cell.Places;
        for (var place = start; place < end; place++)
        {
            ref readonly var read = ref claims.Clustered.Read[place];
            if (!read.Is(wanted))
                continue;
            if (read.FloorIn(strict).Equals(highest) && (floor < 0 || claims.CompareContent(place, floor) < 0))
                floor = place;
            if (read.CeilingIn(strict).Equals(lowest) && (ceiling < 0 || claims.CompareContent(place, ceiling) < 0))
                ceiling = place;
        }

        return new IntervalClash(floor, ceiling, strict, strict ? 0 : 1);
    }

    private static IntervalClash? OfKinds(ClaimSet claims, CellGroup group, ClaimTraits wanted)
    {
        var kinds = new Dictionary<(uint Stated, bool Hedged), Extremes>();
        foreach (var (cell, stated) in group.Cells)
        {
            var (start, end) = cell.Places;
            for (var place = start; place < end; place++)
            {
                var read = claims.Clustered.Read[place];
                if (!read.Is(wanted))
                    continue;
                ref var extremes = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, (stated, read.Is(ClaimTraits.Hedged)), out var known);
                extremes = known ? extremes.With(claims, place) : Extremes.Of(place);
            }
        }

        return Best(claims, [.. kinds]);
    }

    private static IntervalClash? Best(ClaimSet claims, KeyValuePair<(uint Stated, bool Hedged), Extremes>[] kinds)
    {
        IntervalClash? best = null;
        foreach (var (floors, ceilings) in Pairs(claims, kinds))
        {
            var assumptions = GroupedCell.Assumptions(floors.Key.Stated, ceilings.Key.Stated) + (floors.Key.Hedged || ceilings.Key.Hedged ? 1 : 0);
            foreach (var strict in Readings)
            {
                var (floor, ceiling) = (floors.Value.Floor(strict), ceilings.Value.Ceiling(strict));
                if (claims.Clustered.Read[floor].FloorIn(strict) > claims.Clustered.Read[ceiling].CeilingIn(strict))
                    best = Better(claims, best, new IntervalClash(floor, ceiling, strict, assumptions + (strict ? 0 : 1)));
            }
        }

        return best;
    }

    /// <summary>Each with each; of very many, each with itself and with the highest floor and the lowest ceiling, so that no clash is missed.</summary>
    private static IEnumerable<(KeyValuePair<(uint Stated, bool Hedged), Extremes> Floors, KeyValuePair<(uint Stated, bool Hedged), Extremes> Ceilings)> Pairs(
        ClaimSet claims, KeyValuePair<(uint Stated, bool Hedged), Extremes>[] kinds)
    {
        if (kinds.Length <= MostCombined)
            return kinds.SelectMany(_ => kinds, (floors, ceilings) => (floors, ceilings));
        var highest = Array.ConvertAll(Readings, r => kinds.Aggregate((a, b) => Extremes.IsHigher(claims, b.Value.Floor(r), a.Value.Floor(r), r) ? b : a));
        var lowest = Array.ConvertAll(Readings, r => kinds.Aggregate((a, b) => Extremes.IsLower(claims, b.Value.Ceiling(r), a.Value.Ceiling(r), r) ? b : a));
        return kinds.SelectMany(k => highest.Select(h => (h, k)).Concat(lowest.Select(l => (k, l))).Append((k, k)));
    }

    private static IntervalClash Better(ClaimSet claims, IntervalClash? best, IntervalClash b)
    {
        if (best is not { } a || b.Assumptions < a.Assumptions || (b.Assumptions == a.Assumptions && b.Strict && !a.Strict))
            return b;
        if (b.Assumptions > a.Assumptions || b.Strict != a.Strict)
            return a;
        var byFloor = claims.CompareContent(b.Floor, a.Floor);
        return byFloor < 0 || (byFloor == 0 && claims.CompareContent(b.Ceiling, a.Ceiling) < 0) ? b : a;
    }
}
