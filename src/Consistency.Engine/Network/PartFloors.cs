namespace Consistency.Engine.Network;

/// <summary>The highest floors of parts, for look-ups by as-of date: of a flow all that come before it, else those at it.</summary>
internal sealed class PartFloors(IEnumerable<NetworkClaim> parts, bool flow)
{
    private readonly List<DatedFloors> _byKind = parts.Where(p => !double.IsNegativeInfinity(p.Floor))
        .GroupBy(p => (p.Stated, p.Assumed)).Select(g => new DatedFloors(g, flow)).ToList();

    /// <summary>For each way of assuming, the highest floor that the whole at a date has to reach.</summary>
    public IEnumerable<NetworkClaim> At(string asOf) => _byKind.Select(k => k.Highest(asOf)).OfType<NetworkClaim>();

    /// <summary>Whether a part at one date is among those that a whole at another has to reach.</summary>
    public static bool Counts(string part, string whole, bool flow) =>
        string.Equals(part, whole, StringComparison.Ordinal) || (flow && AsOfDate.IsBefore(part, whole));
}
