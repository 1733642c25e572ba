namespace Consistency.Engine.Columns;

/// <summary>Claims as numbers, put in the order of their cells, so that whoever looks at a cell reads memory from end to end.</summary>
/// <remarks>A claim is named by its place here; within a cell, places follow the order of the request. Immutable.</remarks>
internal sealed class ClusteredClaims
{
    private readonly int[] _starts;

    private ClusteredClaims(int[] starts, int[] rows, ClaimColumns columns) => (_starts, Rows, Columns) = (starts, rows, columns);

    /// <summary>The columns by place.</summary>
    public ClaimColumns Columns { get; }

    public int Count => Rows.Length;

    /// <summary>For each place, the claim's number in the request.</summary>
    public int[] Rows { get; }

    /// <summary>The places of a cell's claims: the first, and one past the last.</summary>
    public (int Start, int End) Of(int cell) => (_starts[cell], _starts[cell + 1]);

    /// <summary>Counts, then moves every column: linear.</summary>
    public static ClusteredClaims Of(ClaimColumns columns, int cells)
    {
        var starts = new int[cells + 1];
        foreach (var cell in columns.Cell)
            starts[cell + 1]++;
        for (var cell = 0; cell < cells; cell++)
            starts[cell + 1] += starts[cell];
        var (next, rows) = (starts.AsSpan(0, cells).ToArray(), new int[columns.Count]);
        for (var row = 0; row < rows.Length; row++)
            rows[next[columns.Cell[row]]++] = row;
        var moved = new ClaimColumns(columns.Count);
        Workers.ForEach(columns.Count, (from, to) => Move(columns, moved, rows, from, to));
        return new ClusteredClaims(starts, rows, moved);
    }

    private static void Move(ClaimColumns from, ClaimColumns to, int[] rows, int first, int end)
    {
        for (var place = first; place < end; place++)
        {
            var row = rows[place];
            to.Cell[place] = from.Cell[row];
            to.Speaker[place] = from.Speaker[row];
            to.Source[place] = from.Source[row];
            to.Floor[place] = from.Floor[row];
            to.Ceiling[place] = from.Ceiling[row];
            to.Narrow[place] = from.Narrow[row];
            to.Figure[place] = from.Figure[row];
            to.Traits[place] = from.Traits[row];
        }
    }
}
