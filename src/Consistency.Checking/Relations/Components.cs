namespace Consistency.Checking.Relations;

/// <summary>Strongly connected components, by Tarjan's algorithm with a stack of its own, so that no chain is too long.</summary>
internal sealed class Components
{
    private readonly int[] _firstEdge;
    private readonly int[] _targets;
    private readonly int[] _component;

    // When a node was met, from 1; and the earliest met node that it can reach within its component.
    private readonly int[] _met;
    private readonly int[] _low;

    // The edge of each node to follow next.
    private readonly int[] _next;

    // Nodes that have no component yet, and the path from the root to the current node.
    private readonly Stack<int> _open = new();
    private readonly Stack<int> _path = new();
    private int _clock;
    private int _count;

    private Components(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        _firstEdge = new int[nodes + 1];
        foreach (var (from, _) in edges)
            _firstEdge[from + 1]++;
        for (var i = 0; i < nodes; i++)
            _firstEdge[i + 1] += _firstEdge[i];
        _next = _firstEdge[..nodes];
        _targets = new int[edges.Count];
        foreach (var (from, to) in edges)
            _targets[_next[from]++] = to;
        Array.Copy(_firstEdge, _next, nodes);
        (_component, _met, _low) = (new int[nodes], new int[nodes], new int[nodes]);
        Array.Fill(_component, -1);
    }

    /// <summary>
    /// The component of each node. Two ends of an edge are in one component exactly where the edge is on a circle, an edge
    /// from a node to itself included.
    /// </summary>
    public static IReadOnlyList<int> Of(int nodes, IReadOnlyList<(int From, int To)> edges)
    {
        var search = new Components(nodes, edges);
        for (var root = 0; root < nodes; root++)
        {
            if (search._met[root] == 0)
                search.Explore(root);
        }

        return search._component;
    }

    private void Explore(int root)
    {
        Enter(root);
        while (_path.TryPeek(out var node))
        {
            if (_next[node] < _firstEdge[node + 1])
                Follow(node, _targets[_next[node]++]);
            else
                Leave(_path.Pop());
        }
    }

    private void Enter(int node)
    {
        _met[node] = _low[node] = ++_clock;
        _open.Push(node);
        _path.Push(node);
    }

    private void Follow(int node, int target)
    {
        if (_met[target] == 0)
            Enter(target);
        else if (_component[target] < 0)
            _low[node] = Math.Min(_low[node], _met[target]);
    }

    private void Leave(int node)
    {
        if (_path.TryPeek(out var parent))
            _low[parent] = Math.Min(_low[parent], _low[node]);
        if (_low[node] != _met[node])
            return;
        int member;
        do
        {
            member = _open.Pop();
            _component[member] = _count;
        }
        while (member != node);
        _count++;
    }
}
