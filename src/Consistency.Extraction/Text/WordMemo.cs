namespace Consistency.Extraction.Text;

/// <summary>What a stage knows of each word, found out about once for each and not for each token. Thread-safe.</summary>
/// <param name="find">Finds it out; the same for the same spelling, always.</param>
internal sealed class WordMemo<T>(Func<Word, T> find)
{
    private readonly Entry?[] _entries = new Entry?[WordPool.Size];

    public T Of(Word word)
    {
        var entries = _entries;
        return (uint)word.Slot < (uint)entries.Length && entries[word.Slot] is { } entry && ReferenceEquals(entry.Word, word) ? entry.Value : Find(word);
    }

    private T Find(Word word)
    {
        var value = find(word);
        if (word.Slot >= 0)
            _entries[word.Slot] = new Entry(word, value);
        return value;
    }

    private sealed record Entry(Word Word, T Value);
}
