using System.Buffers;

namespace Consistency.Extraction.Text;

/// <summary>Collects elements of an array in a buffer that is used again and again: what is large would otherwise be allocated twice over. For one thread.</summary>
internal sealed class ArrayBuilder<T>(int capacity)
{
    private T[] _buffer = ArrayPool<T>.Shared.Rent(Math.Max(16, capacity));

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _buffer.Length)
            Grow();
        _buffer[Count++] = item;
    }

    /// <summary>The array; nothing can be added then.</summary>
    public T[] ToArrayAndFree()
    {
        var array = _buffer.AsSpan(0, Count).ToArray();
        Free();
        return array;
    }

    private void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(_buffer.Length * 2);
        _buffer.CopyTo(larger, 0);
        Free();
        _buffer = larger;
    }

    // What is left in a buffer keeps words alive, which are few: to clear it would cost more.
    private void Free()
    {
        ArrayPool<T>.Shared.Return(_buffer);
        _buffer = [];
    }
}
