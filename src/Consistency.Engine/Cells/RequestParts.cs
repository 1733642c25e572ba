namespace Consistency.Engine.Cells;

/// <summary>Which cells of a set the request's relations say are part of which, directly or through others.</summary>
internal sealed class RequestParts
{
    private readonly IReadOnlyList<Cell> _cells;

    /// <summary>Notes with each cell its <see cref="Cell.Wholes"/>.</summary>
    /// <param name="cellOf">The cell with given facets at a date; null for none.</param>
    public RequestParts(IReadOnlyList<Cell> cells, PartRelations relations, Func<FacetIds, int, Cell?> cellOf)
    {
        _cells = relations.All.Count == 0 ? [] : cells;
        var (found, wholes) = (new List<PartRelation>(), new List<Cell>());
        foreach (var cell in _cells)
        {
            found.Clear();
            wholes.Clear();
            relations.Find(cell.Ids, cell.AsOf, found);
            foreach (var relation in found)
            {
                if (cellOf(relation.Whole.To(cell.Ids), relation.Whole.AsOf(cell.AsOf)) is { } whole && !ReferenceEquals(whole, cell))
                    wholes.Add(whole);
            }

            if (wholes.Count > 0)
                cell.Wholes = wholes.ToArray();
        }
    }

    /// <summary>Each direct pair.</summary>
    public IEnumerable<(Cell Part, Cell Whole)> All => _cells.SelectMany(c => c.Wholes, (c, whole) => (c, whole));

    public static bool IsPartOf(Cell part, Cell whole)
    {
        var further = false;
        foreach (var direct in part.Wholes)
        {
            if (ReferenceEquals(direct, whole))
                return true;
            further |= direct.Wholes.Count > 0;
        }

        return further && IsFurtherPartOf(part, whole);
    }

    private static bool IsFurtherPartOf(Cell part, Cell whole)
    {
        var (seen, open) = (new HashSet<Cell>(), new Stack<Cell>([part]));
        while (open.TryPop(out var next))
        {
            if (ReferenceEquals(next, whole))
                return true;
            foreach (var above in next.Wholes.Where(seen.Add))
                open.Push(above);
        }

        return false;
    }
}
