using Consistency.Engine.Orders;
using Consistency.Engine.Tests.Support;
using Consistency.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Orders;

public sealed class OrderGraphTests
{
    private static readonly Gen<Claim[]> Links =
        (from first in Gen.Choose(0, 6) from second in Gen.Choose(0, 6) select Sample.Named("", "before", $"event {first}", $"event {second}"))
        .ArrayOf().Select(claims => claims.Select((c, i) => c with { Id = "c" + i }).ToArray());

    [Fact]
    public void Circles_are_those_that_a_search_from_every_link_finds() => Always.Holds(Links, claims =>
    {
        var (orders, graph) = Graph(claims);

        Assert.All(orders.Links, l => Assert.Equal(Reaches(orders, l.Second, l.First, _ => true), graph.IsOnCircle(l)));
    }, largest: 14);

    [Fact]
    public void Without_the_closing_links_there_is_no_circle_and_with_any_of_them_there_is() => Always.Holds(Links, claims =>
    {
        var (orders, graph) = Graph(claims);
        var kept = orders.Links.Where(l => !graph.Closing.Contains(l)).ToHashSet();

        Assert.All(kept, l => Assert.False(Reaches(orders, l.Second, l.First, kept.Contains)));
        Assert.All(graph.Closing, l => Assert.True(Reaches(orders, l.Second, l.First, kept.Contains)));
    }, largest: 14);

    [Fact]
    public void A_shortest_circle_is_one() => Always.Holds(Links, claims =>
    {
        var (orders, graph) = Graph(claims);
        foreach (var link in orders.Links.Where(graph.IsOnCircle))
        {
            var circle = graph.ShortestCircle(link.First, _ => true)!;

            Assert.Equal(link.First, circle[0].First);
            Assert.All(circle.Zip([.. circle.Skip(1), circle[0]]), p => Assert.Equal(p.First.Second, p.Second.First));
            Assert.Equal(circle.Count, circle.Select(l => l.First).Distinct().Count());
        }
    }, largest: 14);

    private static (EventOrders Orders, OrderGraph Graph) Graph(Claim[] claims)
    {
        var orders = new EventOrders(Sample.Set(claims));
        return (orders, new OrderGraph(orders, CancellationToken.None));
    }

    private static bool Reaches(EventOrders orders, int from, int to, Func<OrderLink, bool> usable)
    {
        HashSet<int> reached = [from];
        while (orders.Links.FirstOrDefault(l => usable(l) && reached.Contains(l.First) && !reached.Contains(l.Second)) is { } link)
            reached.Add(link.Second);
        return reached.Contains(to);
    }
}
