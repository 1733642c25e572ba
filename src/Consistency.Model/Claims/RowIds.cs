using System.Globalization;
using System.Text;

namespace Consistency.Model;

/// <summary>Ids of rows, end to end in one buffer of UTF-8, so that a million of them are two arrays. An empty one is made of its row: c1, c2 and so on.</summary>
/// <param name="rows">How many there will be, as far as is known.</param>
internal sealed class RowIds(int rows)
{
    private const int UsualLength = 8;

    private byte[] _bytes = new byte[rows * UsualLength];
    private int[] _ends = new int[rows];
    private int _count;

    public void Add(ReadOnlySpan<char> id)
    {
        var start = End;
        MakeRoom(1, Encoding.UTF8.GetMaxByteCount(id.Length));
        _ends[_count++] = start + Encoding.UTF8.GetBytes(id, _bytes.AsSpan(start));
    }

    public void Append(RowIds other)
    {
        var start = End;
        MakeRoom(other._count, other.End);
        other._bytes.AsSpan(0, other.End).CopyTo(_bytes.AsSpan(start));
        for (var row = 0; row < other._count; row++)
            _ends[_count + row] = start + other._ends[row];
        _count += other._count;
    }

    public string Of(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return _ends[row] == start ? string.Create(CultureInfo.InvariantCulture, $"c{row + 1}") : Encoding.UTF8.GetString(_bytes, start, _ends[row] - start);
    }

    private int End => _count == 0 ? 0 : _ends[_count - 1];

    private void MakeRoom(int ids, int bytes)
    {
        if (End + bytes > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(End + bytes, _bytes.Length * 2));
        if (_count + ids > _ends.Length)
            Array.Resize(ref _ends, Math.Max(Math.Max(1024, _count + ids), _count * 2));
    }
}
