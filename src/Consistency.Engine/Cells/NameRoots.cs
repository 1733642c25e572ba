namespace Consistency.Engine.Cells;

/// <summary>Tells which names hang together, through whatever names relate them.</summary>
/// <param name="related">The names that one is related to.</param>
internal sealed class NameRoots(Func<string, IEnumerable<string>> related)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<int> _added = [];
    private readonly List<int> _parents = [];

    /// <summary>Adds a name and all that it is related to; what those are related to in turn comes with them when they are added.</summary>
    public void Add(string name)
    {
        var number = Number(name);
        if (!_added.Add(number))
            return;
        foreach (var other in related(name))
            _parents[Find(number)] = Find(Number(other));
    }

    /// <summary>A number that names share that hang together.</summary>
    public int Of(string name) => Find(_numbers[name]);

    private int Number(string name)
    {
        if (_numbers.TryGetValue(name, out var number))
            return number;
        _numbers[name] = number = _parents.Count;
        _parents.Add(number);
        return number;
    }

    private int Find(int number)
    {
        while (_parents[number] != number)
            number = _parents[number] = _parents[_parents[number]];
        return number;
    }
}
