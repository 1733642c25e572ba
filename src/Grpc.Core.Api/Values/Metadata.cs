using System.Collections;

namespace Grpc.Core;

/// <summary>
/// The headers or trailers of a call, in order; a key may occur several times. Not safe for concurrent writes.
/// </summary>
public sealed partial class Metadata : IList<Metadata.Entry>
{
    /// <summary>How the key of a binary entry ends.</summary>
    public const string BinaryHeaderSuffix = "-bin";

    /// <summary>No entries; cannot be changed.</summary>
    public static readonly Metadata Empty = new() { IsReadOnly = true };

    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    public bool IsReadOnly { get; private init; }

    public Entry this[int index]
    {
        get => _entries[index];
        set
        {
            Writable(value);
            _entries[index] = value;
        }
    }

    /// <summary>The last entry of a key, or null.</summary>
    public Entry? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _entries.FindLast(entry => entry.KeyEquals(key));
    }

    /// <summary>The text of the last entry of a key, or null; throws if that entry is binary.</summary>
    public string? GetValue(string key) => Get(key)?.Value;

    /// <summary>The bytes of the last entry of a key, or null.</summary>
    public byte[]? GetValueBytes(string key) => Get(key)?.ValueBytes;

    public IEnumerable<Entry> GetAll(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _entries.Where(entry => entry.KeyEquals(key));
    }

    public void Add(string key, string value) => Add(new Entry(key, value));

    public void Add(string key, byte[] valueBytes) => Add(new Entry(key, valueBytes));

    public void Add(Entry item)
    {
        Writable(item);
        _entries.Add(item);
    }

    public void Insert(int index, Entry item)
    {
        Writable(item);
        _entries.Insert(index, item);
    }

    public bool Remove(Entry item)
    {
        Writable();
        return _entries.Remove(item);
    }

    public void RemoveAt(int index)
    {
        Writable();
        _entries.RemoveAt(index);
    }

    public void Clear()
    {
        Writable();
        _entries.Clear();
    }

    public int IndexOf(Entry item) => _entries.IndexOf(item);

    public bool Contains(Entry item) => _entries.Contains(item);

    public void CopyTo(Entry[] array, int arrayIndex) => _entries.CopyTo(array, arrayIndex);

    public IEnumerator<Entry> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Writable(Entry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Writable();
    }

    private void Writable()
    {
        if (IsReadOnly)
            throw new InvalidOperationException("This metadata cannot be changed.");
    }
}
