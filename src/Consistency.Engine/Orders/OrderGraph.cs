namespace Consistency.Engine.Orders;

/// <summary>The links as a graph: which events are on circles of them, and which links close one. Linear in the links.</summary>
internal sealed class OrderGraph
{
    private readonly ILookup<int, OrderLink> _from;
    private readonly int[] _component;

    public OrderGraph(EventOrders orders, CancellationToken cancellation)
    {
        _from = orders.Links.ToLookup(l => l.First);
        var finished = new List<int>(orders.Events.Count);
        Closing = Walk(orders.Events.Count, finished, cancellation);
        finished.Reverse();
        EarliestFirst = finished;
        _component = Components(orders);
    }

    /// <summary>The events so that each link that closes no circle leads from an earlier to a later one.</summary>
    public IReadOnlyList<int> EarliestFirst { get; }

    /// <summary>Links that each close a circle of others; without them there is none.</summary>
    public IReadOnlySet<OrderLink> Closing { get; }

    public IEnumerable<OrderLink> From(int node) => _from[node];

    /// <summary>Whether a link lies on a circle.</summary>
    public bool IsOnCircle(OrderLink link) => _component[link.First] == _component[link.Second];

    /// <summary>Which events are on circles with each other: equal for those.</summary>
    public int ComponentOf(int node) => _component[node];

    /// <summary>The shortest circle through an event of usable links; null where there is none.</summary>
    public List<OrderLink>? ShortestCircle(int start, Func<OrderLink, bool> usable)
    {
        var reachedBy = new Dictionary<int, OrderLink>();
        var queue = new Queue<int>([start]);
        while (queue.TryDequeue(out var node) && !reachedBy.ContainsKey(start))
        {
            foreach (var link in _from[node].Where(l => IsOnCircle(l) && usable(l)))
            {
                if (reachedBy.TryAdd(link.Second, link))
                    queue.Enqueue(link.Second);
            }
        }

        if (!reachedBy.TryGetValue(start, out var last))
            return null;
        var circle = new List<OrderLink> { last };
        while (circle[^1].First != start)
            circle.Add(reachedBy[circle[^1].First]);
        circle.Reverse();
        return circle;
    }

    /// <summary>Depth first, without recursion: a chain of links may be long.</summary>
    private HashSet<OrderLink> Walk(int count, List<int> finished, CancellationToken cancellation)
    {
        var closing = new HashSet<OrderLink>(ReferenceEqualityComparer.Instance);
        var (seen, open) = (new bool[count], new bool[count]);
        var path = new Stack<(int Node, IEnumerator<OrderLink> Links)>();
        for (var root = 0; root < count; root++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!seen[root])
                Enter(root);
            while (path.TryPeek(out var top))
            {
                if (!top.Links.MoveNext())
                {
                    finished.Add(top.Node);
                    open[top.Node] = false;
                    path.Pop();
                }
                else if (open[top.Links.Current.Second])
                    closing.Add(top.Links.Current);
                else if (!seen[top.Links.Current.Second])
                    Enter(top.Links.Current.Second);
            }
        }

        return closing;

        void Enter(int node)
        {
            (seen[node], open[node]) = (true, true);
            path.Push((node, _from[node].GetEnumerator()));
        }
    }

    /// <summary>Kosaraju's second walk: against the links, from those that were finished last.</summary>
    private int[] Components(EventOrders orders)
    {
        var to = orders.Links.ToLookup(l => l.Second, l => l.First);
        var component = new int[orders.Events.Count];
        Array.Fill(component, -1);
        var open = new Stack<int>();
        foreach (var root in EarliestFirst.Where(n => component[n] < 0))
        {
            component[root] = root;
            open.Push(root);
            while (open.TryPop(out var node))
            {
                foreach (var earlier in to[node].Where(e => component[e] < 0))
                {
                    component[earlier] = root;
                    open.Push(earlier);
                }
            }
        }

        return component;
    }
}
