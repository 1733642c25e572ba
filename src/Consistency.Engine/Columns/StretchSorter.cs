namespace Consistency.Engine.Columns;

/// <summary>Puts the claims of a stretch in the order of their cells. Keeps its arrays from one stretch to the next. For one thread.</summary>
/// <param name="starts">Where each cell's first claim is; written here.</param>
internal sealed class StretchSorter(ReadClaim[] read, int[] rows, int[] cellOf, int[] starts)
{
    private ReadClaim[] _read = [];
    private int[] _rows = [];
    private int[] _next = [];

    /// <summary>Sorts the claims from one place to another, which are those from one cell to another.</summary>
    public void Sort(int from, int to, int firstCell, int endCell)
    {
        Count(from, to, firstCell, endCell);
        // What is of one cell is in order.
        if (endCell - firstCell < 2)
            return;
        Copy(from, to - from);
        for (var i = 0; i < to - from; i++)
        {
            var place = _next[cellOf[from + i] - firstCell]++;
            (read[place], rows[place]) = (_read[i], _rows[i]);
        }

        for (var cell = firstCell; cell < endCell; cell++)
            cellOf.AsSpan(starts[cell]..(cell + 1 < endCell ? starts[cell + 1] : to)).Fill(cell);
    }

    private void Count(int from, int to, int firstCell, int endCell)
    {
        if (_next.Length < endCell - firstCell)
            _next = new int[endCell - firstCell];
        Array.Clear(_next);
        for (var place = from; place < to; place++)
            _next[cellOf[place] - firstCell]++;
        for (var cell = firstCell; cell < endCell; cell++)
        {
            starts[cell] = from;
            (_next[cell - firstCell], from) = (from, from + _next[cell - firstCell]);
        }
    }

    private void Copy(int from, int count)
    {
        if (_read.Length < count)
            (_read, _rows) = (GC.AllocateUninitializedArray<ReadClaim>(count), GC.AllocateUninitializedArray<int>(count));
        read.AsSpan(from, count).CopyTo(_read);
        rows.AsSpan(from, count).CopyTo(_rows);
    }
}
