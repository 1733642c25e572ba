using Consistency.Model;

namespace Consistency.Engine.Cells;

/// <summary>Which cells of a set the request's relations say are part of which, directly or through others.</summary>
internal sealed class RequestParts
{
    private readonly Dictionary<Cell, List<Cell>> _wholes = [];

    /// <param name="cellOf">The cell with given facets; null for none.</param>
    public RequestParts(IReadOnlyList<Cell> cells, IEnumerable<PatternRelation> relations, Func<Facets, Cell?> cellOf)
    {
        var upward = relations.Where(r => r.Kind is RelationKind.PartOf or RelationKind.Sum).ToList();
        if (upward.Count == 0)
            return;
        var index = new PatternIndex(upward);
        foreach (var cell in cells)
        {
            foreach (var relation in index.Of(cell.Facets))
            {
                if (cellOf(relation.Whole.Apply(cell.Facets)) is { } whole && !ReferenceEquals(whole, cell))
                    Add(cell, whole);
            }
        }
    }

    /// <summary>Each direct pair.</summary>
    public IEnumerable<(Cell Part, Cell Whole)> All => _wholes.SelectMany(w => w.Value, (w, whole) => (w.Key, whole));

    public bool IsPartOf(Cell part, Cell whole)
    {
        if (!_wholes.TryGetValue(part, out var direct))
            return false;
        if (direct.Contains(whole))
            return true;
        if (!direct.Exists(_wholes.ContainsKey))
            return false;
        var (seen, open) = (new HashSet<Cell> { part }, new Stack<Cell>([part]));
        while (open.TryPop(out var next))
        {
            if (ReferenceEquals(next, whole))
                return true;
            foreach (var above in _wholes.GetValueOrDefault(next, []).Where(seen.Add))
                open.Push(above);
        }

        return false;
    }

    private void Add(Cell part, Cell whole)
    {
        if (!_wholes.TryGetValue(part, out var wholes))
            _wholes[part] = wholes = [];
        wholes.Add(whole);
    }
}
