using System.Text;

namespace Consistency.Model;

/// <summary>Ids of rows, end to end in one buffer of UTF-8, so that a million of them are two arrays.</summary>
internal sealed class RowIds
{
    private byte[] _bytes = [];
    private int[] _ends = [];
    private int _count;

    public void Add(ReadOnlySpan<char> id)
    {
        var start = _count == 0 ? 0 : _ends[_count - 1];
        var most = Encoding.UTF8.GetMaxByteCount(id.Length);
        if (start + most > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(start + most, _bytes.Length * 2));
        if (_count == _ends.Length)
            Array.Resize(ref _ends, Math.Max(1024, _count * 2));
        _ends[_count++] = start + Encoding.UTF8.GetBytes(id, _bytes.AsSpan(start));
    }

    public string Of(int row)
    {
        var start = row == 0 ? 0 : _ends[row - 1];
        return Encoding.UTF8.GetString(_bytes, start, _ends[row] - start);
    }
}
