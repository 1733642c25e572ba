using Consistency.Engine.Normalization;

namespace Consistency.Engine.Orders;

/// <summary>Links by which one event came before another, and dates by which it came after it.</summary>
/// <param name="Links">From the one that is said to be the earlier to the other, each where the last one ends.</param>
/// <param name="EarlierDate">The date of the one that is said to be the earlier.</param>
internal sealed record DatedClash(IReadOnlyList<OrderLink> Links, NormalClaim EarlierDate, NormalClaim LaterDate)
{
    /// <summary>Every clash, but those that rest on an earlier one: what comes after its later event is held against that one's date. Linear in the links.</summary>
    public static IEnumerable<DatedClash> Find(EventOrders orders, OrderGraph graph)
    {
        var reached = new Reach?[orders.Events.Count];
        foreach (var node in graph.EarliestFirst)
        {
            var dates = Dates(orders.Events[node]);
            var end = dates.Count == 0 ? null : First(dates, (a, b) => a.Reading.Strict.Upper.CompareTo(b.Reading.Strict.Upper));
            var start = dates.Count == 0 ? null : First(dates, (a, b) => b.Reading.Strict.Lower.CompareTo(a.Reading.Strict.Lower));
            var clashes = reached[node] is { } before && end is not null && before.Date.Reading.Strict.Lower >= end.Reading.Strict.Upper;
            if (clashes)
                yield return new DatedClash(Path(reached, node), reached[node]!.Date, end!);
            // What is passed on is the latest date that an event after this one has to follow.
            var own = start is null ? null : new Reach(start, null);
            var latest = clashes ? own : Later(reached[node], own);
            if (latest is null)
                continue;
            foreach (var link in graph.From(node).Where(l => !graph.IsOnCircle(l)))
                reached[link.Second] = Later(reached[link.Second], latest with { Last = link, Own = ReferenceEquals(latest, own) });
        }
    }

    /// <summary>An event's plain dates, or where it has none, the hedged ones.</summary>
    private static List<NormalClaim> Dates(OrderedEvent happening)
    {
        var plain = happening.Dates.Where(c => !c.Hedged).ToList();
        return plain.Count > 0 ? plain : [.. happening.Dates];
    }

    private static NormalClaim First(List<NormalClaim> dates, Comparison<NormalClaim> order) =>
        dates.Aggregate((a, b) => order(a, b) is var o and not 0 ? (o < 0 ? a : b) : NormalClaim.ByContent(a, b) <= 0 ? a : b);

    private static Reach? Later(Reach? a, Reach? b) =>
        a is null ? b : b is null || a.Date.Reading.Strict.Lower >= b.Date.Reading.Strict.Lower ? a : b;

    private static List<OrderLink> Path(Reach?[] reached, int node)
    {
        var path = new List<OrderLink>();
        for (var reach = reached[node]!; ; reach = reached[reach.Last!.First]!)
        {
            path.Add(reach.Last!);
            if (reach.Own)
                break;
        }

        path.Reverse();
        return path;
    }

    /// <summary>The latest date before an event.</summary>
    /// <param name="Last">The link by which it was reached.</param>
    /// <param name="Own">Whether it is the date of the event that the link starts from.</param>
    private sealed record Reach(NormalClaim Date, OrderLink? Last, bool Own = false);
}
