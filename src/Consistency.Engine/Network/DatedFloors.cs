using Consistency.Model;

namespace Consistency.Engine.Network;

/// <summary>The highest floors, by as-of date, of parts whose use rests on the same assumptions.</summary>
/// <remarks>An unknown date is the same as another unknown one alone. A year may end after a month of it, so that neither comes first.</remarks>
internal sealed class DatedFloors
{
    private readonly Dictionary<string, NetworkClaim> _atDate;

    // For a flow: the highest floor up to each end of a date, ascending.
    private readonly List<(double End, NetworkClaim Highest)> _upTo = [];

    public DatedFloors(IEnumerable<NetworkClaim> parts, bool flow)
    {
        _atDate = parts.GroupBy(p => p.AsOf, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Aggregate(NetworkClaim.Higher), StringComparer.Ordinal);
        if (!flow)
            return;
        foreach (var (end, floor) in _atDate.Values.Select(p => (Read: AsOfDate.TryRead(p.AsOf, out var span), span.End, Floor: p))
            .Where(d => d.Read).Select(d => (d.End, d.Floor)).OrderBy(d => d.End))
        {
            _upTo.Add((end, _upTo.Count > 0 ? NetworkClaim.Higher(_upTo[^1].Highest, floor) : floor));
        }
    }

    /// <summary>The highest floor that counts at a date; null for none.</summary>
    public NetworkClaim? Highest(string asOf)
    {
        NetworkClaim? earlier = AsOfDate.TryRead(asOf, out var at) && Sorted.CountBefore(_upTo, at.Start, static (floor, start) => floor.End <= start) is > 0 and var upTo ? _upTo[upTo - 1].Highest : null;
        return !_atDate.TryGetValue(asOf, out var same) ? earlier : earlier is { } before ? NetworkClaim.Higher(before, same) : same;
    }
}
