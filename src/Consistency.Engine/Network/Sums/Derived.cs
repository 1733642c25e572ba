using Consistency.Engine.Network.Exact;

namespace Consistency.Engine.Network.Sums;

/// <summary>A bound of a node, and what it follows from.</summary>
/// <param name="Statement">What states it; null where it follows from others, or is a count's zero.</param>
/// <param name="Edge">The two nodes of the edge that carries it; null for none.</param>
/// <param name="Sum">The sum that carries it; negative for none.</param>
/// <param name="From">What it follows from.</param>
/// <param name="Sums">The sums on its way, sorted.</param>
internal sealed record Derived(Delta Value, int Node, Statement? Statement, (int Part, int Whole)? Edge, int Sum, ArraySegment<Derived>[] From, int[] Sums)
{
    public static Derived Stated(Delta value, int node, Statement? statement) => new(value, node, statement, null, -1, [], []);

    public Derived Along(int part, int whole, int node) => new(Value, node, null, (part, whole), -1, [new[] { this }], Sums);
}

/// <summary>Bounds that have no solution together.</summary>
internal sealed record Certificate(IReadOnlyCollection<Statement> Statements, IReadOnlyCollection<int> Sums, IReadOnlyCollection<(int Part, int Whole)> Edges)
{
    /// <summary>All that two bounds follow from.</summary>
    public static Certificate Of(Derived floor, Derived ceiling)
    {
        var (statements, sums, edges) = (new HashSet<Statement>(), new HashSet<int>(), new HashSet<(int, int)>());
        var seen = new HashSet<Derived>(ReferenceEqualityComparer.Instance) { floor, ceiling };
        var open = new Stack<Derived>(seen);
        while (open.TryPop(out var bound))
        {
            if (bound.Statement is { } statement)
                statements.Add(statement);
            if (bound.Edge is { } edge)
                edges.Add(edge);
            if (bound.Sum >= 0)
                sums.Add(bound.Sum);
            foreach (var segment in bound.From)
            {
                foreach (var from in segment)
                {
                    if (seen.Add(from))
                        open.Push(from);
                }
            }
        }

        return new Certificate(statements, sums, edges);
    }
}
