using System.Runtime.InteropServices;
using Consistency.Engine.Cells;
using Consistency.Engine.Columns;
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
        if (!MayClash(claims.Columns, group, wanted))
            return null;
        var kinds = new Dictionary<(uint Stated, bool Hedged), Extremes>();
        foreach (var (cell, stated) in group.Cells)
        {
            for (var place = cell.Places.Start; place < cell.Places.End; place++)
            {
                var traits = claims.Columns.Traits[place];
                if ((traits & wanted) == 0)
                    continue;
                ref var extremes = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, (stated, (traits & ClaimTraits.Hedged) != 0), out var known);
                extremes = known ? extremes.With(claims, place) : Extremes.Of(place);
            }
        }

        return Best(claims, [.. kinds]);
    }

    public Severity SeverityUnder(FacetPolicy policy) =>
        Assumptions == 0 ? Severity.Contradiction : Assumptions <= policy.TensionAssumptions ? Severity.Tension : Severity.Notice;

    /// <summary>Whether no number is in every tension reading: they are the narrowest, so that without this nothing clashes.</summary>
    private static bool MayClash(ClaimColumns columns, CellGroup group, ClaimTraits wanted)
    {
        var (highest, lowest) = (double.NegativeInfinity, double.PositiveInfinity);
        foreach (var (cell, _) in group.Cells)
        {
            for (var place = cell.Places.Start; place < cell.Places.End; place++)
            {
                if ((columns.Traits[place] & wanted) == 0)
                    continue;
                var (floor, ceiling) = columns.Bounds(place, strict: false);
                highest = floor > highest ? floor : highest;
                lowest = ceiling < lowest ? ceiling : lowest;
            }
        }

        return highest > lowest;
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
                if (claims.Columns.Bounds(floor, strict).Floor > claims.Columns.Bounds(ceiling, strict).Ceiling)
                    best = Better(claims, best, new IntervalClash(floor, ceiling, strict, assumptions + (strict ? 0 : 1)));
            }
        }

        return best;
    }

    /// <summary>Each with each; of very many, each with itself and with the highest floor and the lowest ceiling, so that no clash is missed.</summary>
    private static IEnumerable<(KeyValuePair<(uint Stated, bool Hedged), Extremes> Floors, KeyValuePair<(uint Stated, bool Hedged), Extremes> Ceilings)> Pairs(
        ClaimSet claims, KeyValuePair<(uint Stated, bool Hedged), Extremes>[] kinds)
    {
        if (kinds.Length == 1)
            return [(kinds[0], kinds[0])];
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
