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
        NetworkClaim? earlier = AsOfDate.TryRead(asOf, out var at) && LastUpTo(at.Start) is >= 0 and var last ? _upTo[last].Highest : null;
        return !_atDate.TryGetValue(asOf, out var same) ? earlier : earlier is { } before ? NetworkClaim.Higher(before, same) : same;
    }

    private int LastUpTo(double start)
    {
        var (low, high) = (0, _upTo.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_upTo[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }
}
