namespace Consistency.Engine.Network.Exact;

/// <summary>Decides exactly whether a linear system has a solution, and says which bounds have none together.</summary>
/// <remarks>
/// The general simplex of Dutertre and de Moura: each basic variable is a row over the others, the others lie within their bounds, and a
/// basic one that does not is exchanged for one of its row that has room. Bland's rule (always the lowest index) keeps it from going round
/// in circles. A row without room is Farkas' certificate: its bounds, each times its factor, add up to what is impossible.
/// </remarks>
internal sealed class Simplex
{
    private readonly LinearSystem _system;
    private readonly Delta[] _values;

    // The row of each basic variable; null for the others.
    private readonly SortedDictionary<int, Rational>?[] _rows;

    private Simplex(LinearSystem system)
    {
        _system = system;
        _values = new Delta[system.Floors.Count];
        _rows = new SortedDictionary<int, Rational>?[system.Floors.Count];
        for (var i = 0; i < system.Variables; i++)
            _values[i] = system.Floors[i] ?? system.Ceilings[i] ?? default;
        for (var r = 0; r < system.Rows.Count; r++)
        {
            var row = new SortedDictionary<int, Rational>();
            foreach (var (variable, factor) in system.Rows[r])
            {
                row.Add(variable, factor);
                _values[system.Variables + r] += factor * _values[variable];
            }

            _rows[system.Variables + r] = row;
        }
    }

    /// <param name="most">The most exchanges that are made.</param>
    /// <param name="certificate">Bounds without a common solution, where there is none.</param>
    /// <param name="solution">Values of the variables and then of the rows, where there is one.</param>
    public static Verdict Solve(LinearSystem system, int most, CancellationToken cancellation, out IReadOnlyList<BoundOf> certificate, out IReadOnlyList<Delta> solution)
    {
        solution = [];
        for (var i = 0; i < system.Floors.Count; i++)
        {
            if (system.Floors[i] > system.Ceilings[i])
            {
                certificate = [new BoundOf(i, true), new BoundOf(i, false)];
                return Verdict.Infeasible;
            }
        }

        var simplex = new Simplex(system);
        solution = simplex._values;
        return simplex.Solve(most, cancellation, out certificate);
    }

    private Verdict Solve(int most, CancellationToken cancellation, out IReadOnlyList<BoundOf> certificate)
    {
        certificate = [];
        for (var steps = 0; steps <= most; steps++)
        {
            cancellation.ThrowIfCancellationRequested();
            var basic = FirstOutside();
            if (basic < 0)
                return Verdict.Feasible;
            var low = _values[basic] < _system.Floors[basic];
            var other = FirstWithRoom(_rows[basic]!, low);
            if (other < 0)
            {
                certificate = CertificateOf(basic, low);
                return Verdict.Infeasible;
            }

            Exchange(basic, other, (low ? _system.Floors : _system.Ceilings)[basic]!.Value);
        }

        return Verdict.NotDecided;
    }

    private int FirstOutside()
    {
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i] is not null && (_values[i] < _system.Floors[i] || _values[i] > _system.Ceilings[i]))
                return i;
        }

        return -1;
    }

    private int FirstWithRoom(SortedDictionary<int, Rational> row, bool upward)
    {
        foreach (var (variable, factor) in row)
        {
            var hasRoom = factor.Sign > 0 == upward
                ? _system.Ceilings[variable] is not { } ceiling || _values[variable] < ceiling
                : _system.Floors[variable] is not { } floor || _values[variable] > floor;
            if (hasRoom)
                return variable;
        }

        return -1;
    }

    private List<BoundOf> CertificateOf(int basic, bool low)
    {
        var bounds = new List<BoundOf> { new(basic, low) };
        foreach (var (variable, factor) in _rows[basic]!)
            bounds.Add(new BoundOf(variable, factor.Sign > 0 != low));
        return bounds;
    }

    /// <summary>Makes a variable basic in another's place, which goes to a bound of its own.</summary>
    private void Exchange(int leaving, int entering, Delta bound)
    {
        var row = _rows[leaving]!;
        var factor = row[entering];
        var step = (Rational.One / factor) * (bound - _values[leaving]);
        _values[leaving] = bound;
        _values[entering] += step;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i != leaving && _rows[i] is { } other && other.TryGetValue(entering, out var with))
                _values[i] += with * step;
        }

        row.Remove(entering);
        var solved = new SortedDictionary<int, Rational> { [leaving] = Rational.One / factor };
        foreach (var (variable, with) in row)
            solved.Add(variable, -with / factor);
        (_rows[leaving], _rows[entering]) = (null, solved);
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i != entering && _rows[i] is { } other && other.Remove(entering, out var times))
                AddTimes(other, times, solved);
        }
    }

    private static void AddTimes(SortedDictionary<int, Rational> row, Rational times, SortedDictionary<int, Rational> added)
    {
        foreach (var (variable, factor) in added)
        {
            var sum = (row.TryGetValue(variable, out var own) ? own : Rational.Zero) + (times * factor);
            if (sum.IsZero)
                row.Remove(variable);
            else
                row[variable] = sum;
        }
    }
}
