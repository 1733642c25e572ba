using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network;

/// <summary>The highest floors of parts, for look-ups by as-of date: of a flow all up to it, else those at it.</summary>
internal sealed class PartFloors
{
    private readonly bool _flow;
    private readonly Dictionary<(uint Stated, int Assumed), List<NetworkClaim>> _byKind;

    public PartFloors(IEnumerable<NetworkClaim> parts, bool flow)
    {
        _flow = flow;
        _byKind = parts.Where(p => !double.IsNegativeInfinity(p.Strict.Lower)).GroupBy(p => (p.Stated, p.Assumed)).ToDictionary(g => g.Key, RunningHighest);
    }

    /// <summary>For each way of assuming, the highest floor that the whole at a date has to reach.</summary>
    public IEnumerable<NetworkClaim> At(string asOf)
    {
        foreach (var floors in _byKind.Values)
        {
            // The last entry not after the date; entries are sorted by date and hold the highest floor so far.
            var (low, high) = (0, floors.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (string.CompareOrdinal(floors[middle].AsOf, asOf) <= 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            if (low > 0 && IsComparable(floors[low - 1].AsOf, asOf))
                yield return floors[low - 1];
        }
    }

    /// <summary>An unknown date is the same as another unknown one alone.</summary>
    private bool IsComparable(string part, string whole) =>
        string.Equals(part, whole, StringComparison.Ordinal) || (_flow && part.Length > 0 && whole.Length > 0);

    private List<NetworkClaim> RunningHighest(IEnumerable<NetworkClaim> parts)
    {
        var highest = new List<NetworkClaim>();
        foreach (var date in parts.GroupBy(p => p.AsOf, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var best = date.Aggregate(Higher);
            var runsOn = _flow && highest.Count > 0 && highest[^1].AsOf.Length > 0;
            highest.Add(runsOn && highest[^1].Strict.Floor >= best.Strict.Floor ? highest[^1] with { AsOf = date.Key } : best);
        }

        return highest;
    }

    private static NetworkClaim Higher(NetworkClaim a, NetworkClaim b)
    {
        var order = a.Strict.Floor.CompareTo(b.Strict.Floor);
        return order > 0 || (order == 0 && NormalClaim.ByContent(a.Claim, b.Claim) <= 0) ? a : b;
    }
}
