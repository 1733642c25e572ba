using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Quantities;

/// <summary>Two claims of a group whose intervals no value satisfies, chosen so that the clash rests on the least.</summary>
/// <param name="Strict">Whether the strict reading shows it, or only the tension reading.</param>
/// <param name="Assumptions">How many unstated facets, hedges and readings it rests on.</param>
internal sealed record IntervalClash(NormalClaim Floor, NormalClaim Ceiling, bool Strict, int Assumptions)
{
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

    public Interval ReadingOf(NormalClaim claim) => Strict ? claim.Reading.Strict : claim.Reading.Tension;

    private static IntervalClash? Best(Dictionary<(uint Stated, bool Hedged), Extremes> extremes)
    {
        IntervalClash? best = null;
        foreach (var ((floorStated, floorHedged), floors) in extremes)
        {
            foreach (var ((ceilingStated, ceilingHedged), ceilings) in extremes)
            {
                var assumptions = GroupedCell.Assumptions(floorStated, ceilingStated) + (floorHedged || ceilingHedged ? 1 : 0);
                foreach (var strict in new[] { true, false })
                {
                    var (floor, ceiling) = (floors.Floor(strict), ceilings.Ceiling(strict));
                    var (f, c) = strict ? (floor.Reading.Strict, ceiling.Reading.Strict) : (floor.Reading.Tension, ceiling.Reading.Tension);
                    if (f.Floor > c.Ceiling)
                        best = Better(best, new IntervalClash(floor, ceiling, strict, assumptions + (strict ? 0 : 1)));
                }
            }
        }

        return best;
    }

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
    private sealed class Extremes
    {
        private NormalClaim? _strictFloor, _strictCeiling, _tensionFloor, _tensionCeiling;

        public NormalClaim Floor(bool strict) => (strict ? _strictFloor : _tensionFloor)!;

        public NormalClaim Ceiling(bool strict) => (strict ? _strictCeiling : _tensionCeiling)!;

        public void Add(NormalClaim claim)
        {
            Raise(ref _strictFloor, claim, c => c.Reading.Strict);
            Raise(ref _tensionFloor, claim, c => c.Reading.Tension);
            Lower(ref _strictCeiling, claim, c => c.Reading.Strict);
            Lower(ref _tensionCeiling, claim, c => c.Reading.Tension);
        }

        private static void Raise(ref NormalClaim? best, NormalClaim claim, Func<NormalClaim, Interval> reading)
        {
            var order = best is null ? 1 : reading(claim).Floor.CompareTo(reading(best).Floor);
            if (order > 0 || (order == 0 && NormalClaim.ByContent(claim, best!) < 0))
                best = claim;
        }

        private static void Lower(ref NormalClaim? best, NormalClaim claim, Func<NormalClaim, Interval> reading)
        {
            var order = best is null ? -1 : reading(claim).Ceiling.CompareTo(reading(best).Ceiling);
            if (order < 0 || (order == 0 && NormalClaim.ByContent(claim, best!) < 0))
                best = claim;
        }
    }
}
