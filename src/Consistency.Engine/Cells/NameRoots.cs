namespace Consistency.Engine.Cells;

/// <summary>Tells which names hang together, through whatever names relate them.</summary>
/// <param name="related">The names that one is related to.</param>
/// <remarks>Names are numbers of the table.</remarks>
internal sealed class NameRoots(FacetTable table, Func<string, IEnumerable<string>> related)
{
    private readonly HashSet<int> _added = [];
    private readonly List<int> _parents = [];

    /// <summary>Adds a name and all that it is related to; what those are related to in turn comes with them when they are added.</summary>
    public void Add(int name)
    {
        if (!_added.Add(name))
            return;
        foreach (var other in related(table.Name(name)))
            _parents[Find(name)] = Find(table.IdOf(other));
    }

    /// <summary>A number that names share that hang together.</summary>
    public int Of(int name) => Find(name);

    private int Find(int number)
    {
        for (var next = _parents.Count; next <= number; next++)
            _parents.Add(next);
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }
}
