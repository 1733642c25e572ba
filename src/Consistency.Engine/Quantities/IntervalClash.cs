using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;
using Kind = System.Collections.Generic.KeyValuePair<(uint Stated, bool Hedged), Consistency.Engine.Quantities.IntervalClash.Extremes>;

namespace Consistency.Engine.Quantities;

/// <summary>Two claims of a group whose intervals no value satisfies, chosen so that the clash rests on the least.</summary>
/// <param name="Strict">Whether the strict reading shows it, or only the tension reading.</param>
/// <param name="Assumptions">How many unstated facets, hedges and readings it rests on.</param>
internal sealed record IntervalClash(NormalClaim Floor, NormalClaim Ceiling, bool Strict, int Assumptions)
{
    // So many ways of stating facets and hedging are tried with each other; of more, the assumptions may be counted too high.
    private const int MostCombined = 256;

    private static readonly bool[] Readings = [true, false];

    /// <summary>Finds the clash, or null where one value satisfies all. Linear in the claims.</summary>
    public static IntervalClash? Find(CellGroup group, Func<NormalClaim, bool> wanted)
    {
        var extremes = new Dictionary<(uint Stated, bool Hedged), Extremes>();
        foreach (var (cell, stated) in group.Cells)
        {
            foreach (var claim in cell.Claims)
            {
                if (!wanted(claim))
                    continue;
                var key = (stated, claim.Hedged);
                if (!extremes.TryGetValue(key, out var e))
                    extremes[key] = e = new Extremes();
                e.Add(claim);
            }
        }

        return Best(extremes);
    }

    public Severity SeverityUnder(FacetPolicy policy) =>
        Assumptions == 0 ? Severity.Contradiction : Assumptions <= policy.TensionAssumptions ? Severity.Tension : Severity.Notice;

    public Interval ReadingOf(NormalClaim claim) => Read(claim, Strict);

    private static IntervalClash? Best(Dictionary<(uint Stated, bool Hedged), Extremes> extremes)
    {
        IntervalClash? best = null;
        foreach (var (floors, ceilings) in Pairs([.. extremes]))
        {
            var assumptions = GroupedCell.Assumptions(floors.Key.Stated, ceilings.Key.Stated) + (floors.Key.Hedged || ceilings.Key.Hedged ? 1 : 0);
            foreach (var strict in Readings)
            {
                var (floor, ceiling) = (floors.Value.Floor(strict), ceilings.Value.Ceiling(strict));
                if (Read(floor, strict).Floor > Read(ceiling, strict).Ceiling)
                    best = Better(best, new IntervalClash(floor, ceiling, strict, assumptions + (strict ? 0 : 1)));
            }
        }

        return best;
    }

    /// <summary>Each with each; of very many, each with itself and with the highest floor and the lowest ceiling, so that no clash is missed.</summary>
    private static IEnumerable<(Kind Floors, Kind Ceilings)> Pairs(List<Kind> kinds)
    {
        if (kinds.Count <= MostCombined)
            return kinds.SelectMany(_ => kinds, (floors, ceilings) => (floors, ceilings));
        var highest = Readings.Select(r => kinds.Aggregate((a, b) => ReferenceEquals(Extremes.Higher(a.Value.Floor(r), b.Value.Floor(r), r), a.Value.Floor(r)) ? a : b)).ToList();
        var lowest = Readings.Select(r => kinds.Aggregate((a, b) => ReferenceEquals(Extremes.Lower(a.Value.Ceiling(r), b.Value.Ceiling(r), r), a.Value.Ceiling(r)) ? a : b)).ToList();
        return kinds.SelectMany(k => highest.Select(h => (h, k)).Concat(lowest.Select(l => (k, l))).Append((k, k)));
    }

    private static Interval Read(NormalClaim claim, bool strict) => strict ? claim.Reading.Strict : claim.Reading.Tension;

    private static IntervalClash Better(IntervalClash? a, IntervalClash b)
    {
        if (a is null || b.Assumptions < a.Assumptions || (b.Assumptions == a.Assumptions && b.Strict && !a.Strict))
            return b;
        if (b.Assumptions > a.Assumptions || b.Strict != a.Strict)
            return a;
        var byFloor = NormalClaim.ByContent(b.Floor, a.Floor);
        return byFloor < 0 || (byFloor == 0 && NormalClaim.ByContent(b.Ceiling, a.Ceiling) < 0) ? b : a;
    }

    /// <summary>The highest floor and the lowest ceiling of claims that state the same facets, by each reading.</summary>
    internal sealed class Extremes
    {
        private NormalClaim? _strictFloor, _strictCeiling, _tensionFloor, _tensionCeiling;

        public NormalClaim Floor(bool strict) => (strict ? _strictFloor : _tensionFloor)!;

        public NormalClaim Ceiling(bool strict) => (strict ? _strictCeiling : _tensionCeiling)!;

        public void Add(NormalClaim claim)
        {
            _strictFloor = Higher(_strictFloor, claim, strict: true);
            _tensionFloor = Higher(_tensionFloor, claim, strict: false);
            _strictCeiling = Lower(_strictCeiling, claim, strict: true);
            _tensionCeiling = Lower(_tensionCeiling, claim, strict: false);
        }

        public static NormalClaim Higher(NormalClaim? best, NormalClaim claim, bool strict)
        {
            var order = best is null ? 1 : Read(claim, strict).Floor.CompareTo(Read(best, strict).Floor);
            return order > 0 || (order == 0 && NormalClaim.ByContent(claim, best!) < 0) ? claim : best!;
        }

        public static NormalClaim Lower(NormalClaim? best, NormalClaim claim, bool strict)
        {
            var order = best is null ? -1 : Read(claim, strict).Ceiling.CompareTo(Read(best, strict).Ceiling);
            return order < 0 || (order == 0 && NormalClaim.ByContent(claim, best!) < 0) ? claim : best!;
        }
    }
}
