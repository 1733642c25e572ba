using Consistency.Engine.Network.Exact;

namespace Consistency.Engine.Network.Sums;

/// <summary>For each node of a component the statements with the highest floor and the lowest ceiling; null where zero or nothing bounds it.</summary>
internal sealed class Bounds
{
    private readonly SumComponent _component;
    private readonly Statement?[] _floors;
    private readonly Statement?[] _ceilings;

    public Bounds(SumComponent component, IEnumerable<Statement> statements)
    {
        (_component, _floors, _ceilings) = (component, new Statement?[component.Nodes.Length], new Statement?[component.Nodes.Length]);
        foreach (var statement in statements)
            Add(statement);
    }

    public int Count => _floors.Length;

    public Statement? FloorOf(int node) => _floors[node];

    public Statement? CeilingOf(int node) => _ceilings[node];

    public Delta? Floor(int node) => _floors[node] is { } stated ? Delta.OfLower(stated.Strict) : _component.IsCount[node] ? default(Delta) : null;

    public Delta? Ceiling(int node) => _ceilings[node] is { } stated ? Delta.OfUpper(stated.Strict) : null;

    private void Add(Statement statement)
    {
        var (node, strict) = (statement.Node, statement.Strict);
        if (!double.IsNegativeInfinity(strict.Lower) && !(_component.IsCount[node] && strict.Floor <= 0) && !(_floors[node]?.Strict.Floor >= strict.Floor))
            _floors[node] = statement;
        if (!double.IsPositiveInfinity(strict.Upper) && !(_ceilings[node]?.Strict.Ceiling <= strict.Ceiling))
            _ceilings[node] = statement;
    }
}
