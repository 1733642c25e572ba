namespace Consistency.Engine.Cells;

/// <summary>Which cells of a set the request's relations say are part of which, directly or through others.</summary>
internal sealed class RequestParts
{
    private readonly Dictionary<Cell, List<Cell>> _wholes = [];

    /// <param name="cellOf">The cell with given facets at a date; null for none.</param>
    public RequestParts(IReadOnlyList<Cell> cells, PartRelations relations, Func<FacetIds, int, Cell?> cellOf)
    {
        if (relations.All.Count == 0)
            return;
        var found = new List<PartRelation>();
        foreach (var cell in cells)
        {
            found.Clear();
            relations.Find(cell.Ids, cell.AsOf, found);
            foreach (var relation in found)
            {
                if (cellOf(relation.Whole.To(cell.Ids), relation.Whole.AsOf(cell.AsOf)) is { } whole && !ReferenceEquals(whole, cell))
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
            _wholes[part] = wholes = new List<Cell>(1);
        wholes.Add(whole);
    }
}
