using Consistency.Model;

namespace Consistency.Engine.Network;

/// <summary>The lowest ceilings, by as-of date, of claims of a flow whose use rests on the same assumptions.</summary>
internal sealed class LaterCeilings
{
    // The lowest ceiling from each start of a date on, descending by start.
    private readonly List<(double Start, NetworkClaim Lowest)> _from = [];

    public LaterCeilings(IEnumerable<NetworkClaim> claims)
    {
        var dated = claims.Select(c => (Read: AsOfDate.TryRead(c.AsOf, out var span), span.Start, Ceiling: c)).Where(d => d.Read).ToList();
        foreach (var (_, start, ceiling) in dated.OrderByDescending(d => d.Start))
            _from.Add((start, _from.Count > 0 ? NetworkClaim.Lower(_from[^1].Lowest, ceiling) : ceiling));
    }

    /// <summary>The lowest ceiling of those at a date that certainly comes later; null for none.</summary>
    public NetworkClaim? Lowest(string asOf)
    {
        if (!AsOfDate.TryRead(asOf, out var span))
            return null;
        return Sorted.CountBefore(_from, span.End, static (ceiling, end) => ceiling.Start >= end) is > 0 and var later ? _from[later - 1].Lowest : null;
    }
}
