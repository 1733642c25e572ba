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

    /// <summary>Moves every claim twice, first to its stretch of cells and then to its cell, so that each time it lands near the one before: linear.</summary>
    public static ClusteredClaims Of(ClaimColumns columns, int cells)
    {
        var count = columns.Cell.Length;
        var stretches = CellStretches.Of(cells, count);
        var (read, rows, cellOf) = (GC.AllocateUninitializedArray<ReadClaim>(count), GC.AllocateUninitializedArray<int>(count), GC.AllocateUninitializedArray<int>(count));
        var shares = Workers.Shares(count);
        var next = stretches.Starts(columns.Cell, shares, out var ends);
        Workers.ForEach(shares, (share, from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                var cell = columns.Cell[row];
                var place = next[share][stretches.Of(cell)]++;
                (read[place], rows[place], cellOf[place]) = (columns.Read[row], row, cell);
            }
        });
        var starts = new int[cells + 1];
        starts[cells] = count;
        Workers.ForEach(ends, (from, to) =>
        {
            var sorter = new StretchSorter(read, rows, cellOf, starts);
            for (var stretch = from; stretch < to; stretch++)
                sorter.Sort(ends[stretch], ends[stretch + 1], stretches.FirstCell(stretch), Math.Min(cells, stretches.FirstCell(stretch + 1)));
        });
        return new ClusteredClaims(starts, rows, cellOf, read);
    }
}
