namespace Consistency.Engine.Network.Exact;

/// <summary>Variables with floors and ceilings, and linear forms of them with floors and ceilings of their own.</summary>
internal sealed class LinearSystem
{
    private readonly List<Delta?> _floors = [];
    private readonly List<Delta?> _ceilings = [];
    private readonly List<IReadOnlyList<Term>> _rows = [];

    public int Variables { get; private set; }

    public IReadOnlyList<IReadOnlyList<Term>> Rows => _rows;

    /// <summary>Of the variables, then of the rows; null for none.</summary>
    public IReadOnlyList<Delta?> Floors => _floors;

    public IReadOnlyList<Delta?> Ceilings => _ceilings;

    /// <summary>Adds a variable; all of them come before the first row.</summary>
    public int AddVariable(Delta? floor, Delta? ceiling)
    {
        if (_rows.Count > 0)
            throw new InvalidOperationException("Variables come before rows.");
        Add(floor, ceiling);
        return Variables++;
    }

    /// <summary>Adds a linear form; the index of its bounds follows those of the variables.</summary>
    public int AddRow(IReadOnlyList<Term> terms, Delta? floor, Delta? ceiling)
    {
        _rows.Add(terms);
        Add(floor, ceiling);
        return Variables + _rows.Count - 1;
    }

    private void Add(Delta? floor, Delta? ceiling)
    {
        _floors.Add(floor);
        _ceilings.Add(ceiling);
    }
}

/// <summary>A variable, other than those of the form's other terms, times a factor that is not zero.</summary>
internal readonly record struct Term(int Variable, Rational Factor);

/// <summary>A bound of a variable or of a row, by its index in the system.</summary>
internal readonly record struct BoundOf(int Index, bool IsFloor);

/// <summary>What a search for a solution ends with.</summary>
internal enum Verdict
{
    Feasible,
    Infeasible,

    /// <summary>It would have taken too many steps.</summary>
    NotDecided,
}
