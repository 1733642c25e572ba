using System.Collections.Frozen;

namespace Consistency.Extraction.Text;

/// <summary>Some words, by their spelling; every word remembers whether it is one of them. Thread-safe.</summary>
/// <remarks>For sets that are asked of about every token. There may be <see cref="Most"/> of them in a process, so that they are static.</remarks>
internal sealed class WordSet
{
    private const int Most = 64;

    private static int s_count;

    private readonly Func<Word, bool> _isOne;
    private readonly ulong _bit;

    /// <param name="words">In lower case.</param>
    public WordSet(IEnumerable<string> words)
        : this(AreIn(words.ToFrozenSet(StringComparer.Ordinal)))
    {
    }

    /// <param name="isOne">Tells whether a word is one; the same for the same spelling, always.</param>
    public WordSet(Func<Word, bool> isOne)
    {
        var number = Interlocked.Increment(ref s_count) - 1;
        _bit = number < Most ? 1UL << number : throw new InvalidOperationException("A word has no room for another set.");
        _isOne = isOne;
    }

    public bool Contains(Word word) => word.Remembers(_bit) ? word.IsOf(_bit) : word.Remember(_bit, _isOne(word));

    private static Func<Word, bool> AreIn(FrozenSet<string> words) => w => words.Contains(w.Lower);
}
