using Consistency.Model;

namespace Consistency.Checking.Relations;

/// <summary>Relations by which something would be part of itself.</summary>
internal static class RelationCircles
{
    /// <summary>Reads each relation as edges from its parts to its whole; equal selectors are one node.</summary>
    /// <exception cref="CircularRelationsException">An edge is on a circle.</exception>
    public static void ThrowIfAny(IReadOnlyList<Relation> relations)
    {
        if (relations.Count == 0)
            return;
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        var edges = new List<Edge>();
        for (var i = 0; i < relations.Count; i++)
        {
            var whole = NodeOf(relations[i].Whole, nodes);
            foreach (var part in relations[i].Parts)
                edges.Add(new Edge(NodeOf(part, nodes), whole, i));
        }

        var component = Components.Of(nodes.Count, [.. edges.Select(e => (e.Part, e.Whole))]);
        var onCircle = edges.Where(e => component[e.Part] == component[e.Whole]).Select(e => e.Relation).Distinct().ToList();
        if (onCircle.Count > 0)
            throw new CircularRelationsException(onCircle);
    }

    private static int NodeOf(CellSelector selector, Dictionary<string, int> nodes)
    {
        var key = SelectorKey.Of(selector);
        if (!nodes.TryGetValue(key, out var node))
            nodes.Add(key, node = nodes.Count);
        return node;
    }

    private readonly record struct Edge(int Part, int Whole, int Relation);
}
