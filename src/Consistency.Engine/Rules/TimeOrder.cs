using Consistency.Engine.Normalization;
using Consistency.Engine.Orders;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>Events that come before each other, or the other way round by their dates.</summary>
internal sealed class TimeOrder : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.TimeOrder,
        "Orders of events that cannot all hold: one before another here and after it there, also through several links, or by their dates.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“The evacuation came before the flood” in one report; “the flood preceded the evacuation”, or a flood on 3 and an evacuation on 5 March, in others.",
        "“The warning came before the flood” and “the flood came before the evacuation”; or two events of one day.",
        "Look the times up, and check whether all of them mean the same two events, and their beginnings.");

    public string Message => "Different orders of {what}: {positions}.";

    public Reach Reach => Reach.Orders;

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        var orders = new EventOrders(claims);
        var graph = new OrderGraph(orders, claims.Cancellation);
        return orders.Links.Where(graph.IsOnCircle).GroupBy(l => graph.ComponentOf(l.First)).Select(c => OfCircle(claims, orders, graph, [.. c]))
            .Concat(DatedClash.Find(orders, graph).Select(c => OfDates(claims, orders, c)));
    }

    private static Finding OfCircle(ClaimSet claims, EventOrders orders, OrderGraph graph, List<OrderLink> links)
    {
        var events = links.Select(l => l.First).Distinct().ToList();
        var circle = Shortest(claims, graph, events, l => !l.Best.Hedged) ?? Shortest(claims, graph, events, _ => true)!;
        // As many links as events are one circle, which any of its links opens.
        var isOneCircle = links.Count == events.Count;
        var drop = isOneCircle ? links.MinBy(l => l.Claims.Count)!.Claims : links.Where(graph.Closing.Contains).SelectMany(l => l.Claims);
        var minimal = circle.ConvertAll(l => l.Best);
        var assumed = Assumptions.Of(minimal).ToList();
        return new Finding
        {
            Key = "circle\n" + orders.Events[events.Min()].Key,
            Severity = SeverityOf(claims, assumed),
            What = NamesIn(orders, circle),
            Stances = links.ConvertAll(l => StanceOf(orders, l)),
            Minimal = minimal,
            Drop = [.. drop],
            DropExact = isOneCircle,
            Steps = assumed,
            Clash = "Each of them would come before itself.",
            TakesAllSides = true,
        };
    }

    private static Finding OfDates(ClaimSet claims, EventOrders orders, DatedClash clash)
    {
        var (earlier, later) = (orders.Events[clash.Links[0].First], orders.Events[clash.Links[^1].Second]);
        var starts = earlier.Dates.Where(d => d.Reading.Strict.Lower >= clash.LaterDate.Reading.Strict.Upper).ToList();
        var ends = later.Dates.Where(d => d.Reading.Strict.Upper <= clash.EarlierDate.Reading.Strict.Lower).ToList();
        var drop = starts.Count < ends.Count ? starts : ends;
        List<NormalClaim> minimal = [.. clash.Links.Select(l => l.Best), clash.EarlierDate, clash.LaterDate];
        var assumed = Assumptions.Of(minimal).ToList();
        return new Finding
        {
            Key = $"dates\n{earlier.Key}\n{later.Key}",
            Severity = SeverityOf(claims, assumed),
            What = NamesIn(orders, clash.Links),
            Stances = [.. clash.Links.Select(l => StanceOf(orders, l)), StanceOf(earlier, starts, clash.EarlierDate), StanceOf(later, ends, clash.LaterDate)],
            Minimal = minimal,
            Drop = drop,
            DropExact = drop.Count == 1,
            Steps = assumed,
            Clash = $"By these dates {later.Name} came first.",
            TakesAllSides = true,
        };
    }

    private static Severity SeverityOf(ClaimSet claims, List<Step> assumed) =>
        assumed.Count == 0 ? Severity.Contradiction : assumed.Count <= claims.Pack.Facets.TensionAssumptions ? Severity.Tension : Severity.Notice;

    private static string NamesIn(EventOrders orders, IReadOnlyList<OrderLink> links)
    {
        var names = links.SelectMany(l => new[] { l.First, l.Second }).Distinct().Order().Select(e => orders.Events[e].Name).ToList();
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>The shortest circle of several events; of very many, of the first ones: any circle is a minimal set.</summary>
    private static List<OrderLink>? Shortest(ClaimSet claims, OrderGraph graph, List<int> events, Func<OrderLink, bool> usable) =>
        events.Take(claims.Pack.Facets.MaximumCompared).Select(e => graph.ShortestCircle(e, usable)).OfType<List<OrderLink>>().MinBy(c => c.Count);

    private static Stance StanceOf(EventOrders orders, OrderLink link) =>
        new($"{orders.Events[link.First].Name} before {orders.Events[link.Second].Name}", link.Claims);

    private static Stance StanceOf(OrderedEvent happening, List<NormalClaim> dates, NormalClaim first) =>
        new($"{happening.Name}: {Wording.Value(first)}", dates) { Time = ((ClaimValue.OfTime)first.Claim.Value!).Time };
}
