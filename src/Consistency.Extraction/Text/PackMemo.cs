using System.Runtime.CompilerServices;

namespace Consistency.Extraction.Text;

/// <summary>What a rule pack knows of each word, found out about once for each and not for each token. Thread-safe.</summary>
/// <remarks>Packs come and go: a word itself remembers only what the pack knows that asked last, the others look it up here.</remarks>
/// <param name="number">Of those of a <see cref="WordMemo{T}"/>; one for all packs.</param>
/// <param name="find">Finds it out; the same for the same spelling, always.</param>
internal sealed class PackMemo<T>(int number, Func<Word, T> find)
{
    // What its entries are known by: words must not keep a pack in use that has gone.
    private readonly object _mark = new();
    private readonly Entry?[] _entries = new Entry?[WordPool.Size];

    public ref readonly T Of(Word word)
    {
        // What is remembered by this number is an entry.
        var last = Unsafe.As<Entry?>(word.Recall(number));
        return ref (last is not null && last.Mark == _mark ? last : word.Remember(number, Find(word))).Value;
    }

    private Entry Find(Word word)
    {
        if (word.Slot < 0)
            return new Entry(_mark, word, find(word));
        return _entries[word.Slot] is { } known && known.Word == word ? known : _entries[word.Slot] = new Entry(_mark, word, find(word));
    }

    // A field, so that what is large is not copied for a look at a part of it.
    private sealed class Entry(object mark, Word word, T value)
    {
        public readonly T Value = value;

        public object Mark { get; } = mark;

        public Word Word { get; } = word;
    }
}
