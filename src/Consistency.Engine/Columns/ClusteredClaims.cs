namespace Consistency.Engine.Columns;

/// <summary>What was read of claims, put in the order of their cells, so that whoever looks at a cell reads memory from end to end.</summary>
/// <remarks>A claim is named by its place here; within a cell, places follow the order of the request. Immutable.</remarks>
internal sealed class ClusteredClaims
{
    private readonly int[] _starts;

    private ClusteredClaims(int[] starts, int[] rows, int[] cells, ReadClaim[] read) => (_starts, Rows, Cells, Read) = (starts, rows, cells, read);

    /// <summary>By place.</summary>
    public ReadClaim[] Read { get; }

    /// <summary>For each place, the claim's number in the request.</summary>
    public int[] Rows { get; }

    /// <summary>For each place, the number of the claim's cell.</summary>
    public int[] Cells { get; }

    /// <summary>The place of a cell's first claim; of one past the last cell, how many claims there are.</summary>
    public int StartOf(int cell) => _starts[cell];

    /// <summary>The places of a cell's claims: the first, and one past the last.</summary>
    public (int Start, int End) Of(int cell) => (_starts[cell], _starts[cell + 1]);

    /// <summary>Counts, then moves every claim: linear.</summary>
    public static ClusteredClaims Of(ClaimColumns columns, int cells)
    {
        var starts = new int[cells + 1];
        foreach (var cell in columns.Cell)
            starts[cell + 1]++;
        for (var cell = 0; cell < cells; cell++)
            starts[cell + 1] += starts[cell];
        var (next, rows) = (starts.AsSpan(0, cells).ToArray(), GC.AllocateUninitializedArray<int>(columns.Cell.Length));
        for (var row = 0; row < rows.Length; row++)
            rows[next[columns.Cell[row]]++] = row;
        var (read, cellOf) = (GC.AllocateUninitializedArray<ReadClaim>(rows.Length), GC.AllocateUninitializedArray<int>(rows.Length));
        for (var cell = 0; cell < cells; cell++)
            cellOf.AsSpan(starts[cell], starts[cell + 1] - starts[cell]).Fill(cell);
        Workers.ForEach(rows.Length, (from, to) =>
        {
            for (var place = from; place < to; place++)
                read[place] = columns.Read[rows[place]];
        });
        return new ClusteredClaims(starts, rows, cellOf, read);
    }
}
