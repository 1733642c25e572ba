namespace Consistency.Extraction.Text;

/// <summary>What a rule pack knows of each word, found out about once for each and not for each token. Thread-safe.</summary>
/// <remarks>Packs come and go, so that it is not for the words to remember, as with a <see cref="WordMemo{T}"/>.</remarks>
/// <param name="find">Finds it out; the same for the same spelling, always.</param>
internal sealed class PackMemo<T>(Func<Word, T> find)
{
    private readonly Entry?[] _entries = new Entry?[WordPool.Size];

    public ref readonly T Of(Word word)
    {
        var entries = _entries;
        var slot = word.Slot;
        return ref ((uint)slot < (uint)entries.Length && entries[slot] is { } entry && ReferenceEquals(entry.Word, word) ? entry : Find(word)).Value;
    }

    private Entry Find(Word word)
    {
        var entry = new Entry(word, find(word));
        if (word.Slot >= 0)
            _entries[word.Slot] = entry;
        return entry;
    }

    // A field, so that what is large is not copied for a look at a part of it.
    private sealed class Entry(Word word, T value)
    {
        public readonly T Value = value;

        public Word Word { get; } = word;
    }
}
