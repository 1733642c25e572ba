using Consistency.Engine.Network.Exact;

namespace Consistency.Engine.Network.Sums;

/// <summary>Decides a component as a linear system.</summary>
/// <remarks>
/// A sum or an edge is put into the system when the solution of the others does not meet it: of a large component few say anything
/// of a few statements.
/// </remarks>
internal sealed class ExactSearch
{
    // Nodes times sums and edges: a tableau of this size, exact, takes some seconds at worst, and no report of people's ties so much together.
    private const long MostEntries = 50_000;

    // More exchanges than such a tableau takes outside contrived cases.
    private const int MostExchanges = 2_000;

    private readonly SumComponent _component;
    private readonly Bounds _bounds;
    private readonly Func<int, bool> _isLeftOut;
    private readonly List<int> _sums = [];
    private readonly List<(int Part, int Whole)> _edges = [];
    private readonly HashSet<int> _isSumIn = [];
    private readonly HashSet<(int Part, int Whole)> _isEdgeIn = [];
    private readonly Delta[] _values;

    private ExactSearch(SumComponent component, Bounds bounds, Func<int, bool> isLeftOut)
    {
        (_component, _bounds, _isLeftOut) = (component, bounds, isLeftOut);
        _values = [.. Enumerable.Range(0, bounds.Count).Select(n => bounds.Floor(n) ?? bounds.Ceiling(n) ?? default)];
    }

    /// <returns>Bounds that have no solution together; null where there is a solution, or where it is not decided.</returns>
    public static Certificate? Find(SumComponent component, Bounds bounds, Func<int, bool> isLeftOut, CancellationToken cancellation, out bool isDecided)
    {
        var search = new ExactSearch(component, bounds, isLeftOut);
        Certificate? certificate = null;
        isDecided = true;
        while (isDecided && certificate is null && search.AddUnmet())
            certificate = search.Solve(cancellation, out isDecided);
        return certificate;
    }

    /// <summary>Adds the sums and edges that the values do not meet; false where they meet all.</summary>
    private bool AddUnmet()
    {
        var before = _sums.Count + _edges.Count;
        for (var sum = 0; sum < _component.Sums.Length; sum++)
        {
            var (whole, parts, _) = _component.Sums[sum];
            if (!_isSumIn.Contains(sum) && !_isLeftOut(sum) && _values[whole] != parts.Aggregate(default(Delta), (total, p) => total + _values[p]) && _isSumIn.Add(sum))
                _sums.Add(sum);
        }

        for (var node = 0; node < _values.Length; node++)
        {
            foreach (var whole in _component.Above[node])
            {
                if (_values[node] <= _values[whole] || !_isEdgeIn.Add((node, whole)))
                    continue;
                // The next edge of a chain shows at once, and not one by one.
                _values[whole] = _values[node];
                _edges.Add((node, whole));
            }
        }

        return _sums.Count + _edges.Count > before;
    }

    private Certificate? Solve(CancellationToken cancellation, out bool isDecided)
    {
        var nodes = _sums.SelectMany(s => _component.Sums[s].Parts.Append(_component.Sums[s].Whole)).Concat(_edges.SelectMany(e => new[] { e.Part, e.Whole })).Distinct().Order().ToList();
        isDecided = nodes.Count * (long)(_sums.Count + _edges.Count) <= MostEntries;
        if (!isDecided)
            return null;
        var system = new LinearSystem();
        var variable = new Dictionary<int, int>();
        foreach (var node in nodes)
            variable[node] = system.AddVariable(_bounds.Floor(node), _bounds.Ceiling(node));
        foreach (var (whole, parts, _) in _sums.Select(s => _component.Sums[s]))
            system.AddRow([new Term(variable[whole], 1), .. parts.Select(p => new Term(variable[p], -1))], default(Delta), default(Delta));
        foreach (var (part, whole) in _edges)
            system.AddRow([new Term(variable[whole], 1), new Term(variable[part], -1)], default(Delta), null);

        var verdict = Simplex.Solve(system, MostExchanges, cancellation, out var certificate, out var solution);
        isDecided = verdict != Verdict.NotDecided;
        for (var i = 0; i < nodes.Count && verdict == Verdict.Feasible; i++)
            _values[nodes[i]] = solution[i];
        return verdict == Verdict.Infeasible ? CertificateOf(certificate, nodes) : null;
    }

    private Certificate CertificateOf(IReadOnlyList<BoundOf> bounds, List<int> nodes)
    {
        var (statements, sums, edges) = (new HashSet<Statement>(), new HashSet<int>(), new HashSet<(int, int)>());
        foreach (var (index, isFloor) in bounds)
        {
            var row = index - nodes.Count;
            if (row >= _sums.Count)
                edges.Add(_edges[row - _sums.Count]);
            else if (row >= 0)
                sums.Add(_sums[row]);
            else if ((isFloor ? _bounds.FloorOf(nodes[index]) : _bounds.CeilingOf(nodes[index])) is { } stated)
                statements.Add(stated);
        }

        return new Certificate(statements, sums, edges);
    }
}
