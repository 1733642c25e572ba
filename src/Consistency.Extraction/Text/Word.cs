using System.Runtime.CompilerServices;

namespace Consistency.Extraction.Text;

/// <summary>A spelling, with what is known of it wherever it stands. Nothing about it changes but what it remembers; safe to share between threads.</summary>
/// <remarks>Two words of one spelling may be two objects: compare <see cref="Lower"/>.</remarks>
internal sealed class Word
{
    /// <summary>How many memos there may be.</summary>
    public const int MostMemos = 7;

    private static int s_memos;

    // By the bits of word sets: which have been asked for, and in which of those it is.
    private ulong _asked;
    private ulong _answers;

    // By the numbers of memos: what each knows.
    private Known _known;

    /// <param name="written">The spelling, as it stands in a text.</param>
    /// <param name="slot">Its place in tables of words; negative for a word that none keeps.</param>
    public Word(string written, int slot)
    {
        (Written, Slot, Lower) = (written, slot, Make(written));
        IsHyphenated = Lower.Contains('-', StringComparison.Ordinal);
        Capital = HasCapital(written);
        Title = written.Length > 2 && char.IsUpper(written[0]) && char.IsLower(written[1]);
    }

    public string Written { get; }

    public int Slot { get; }

    /// <summary>Its text in lower case, curly apostrophes made straight, accents kept.</summary>
    public string Lower { get; }

    public bool IsHyphenated { get; }

    /// <summary>Whether it has a capital letter: "Port", "iPad".</summary>
    public bool Capital { get; }

    /// <summary>Whether it starts with one that small letters follow: "Port", not "UN", "kV" or "Hz".</summary>
    public bool Title { get; }

    /// <summary>Whether it knows if it is of a <see cref="WordSet"/>.</summary>
    public bool Remembers(ulong set) => (Volatile.Read(ref _asked) & set) != 0;

    public bool IsOf(ulong set) => (_answers & set) != 0;

    /// <summary>The number of another memo.</summary>
    public static int AddMemo()
    {
        var number = Interlocked.Increment(ref s_memos) - 1;
        return number < MostMemos ? number : throw new InvalidOperationException("A word has no room for another memo.");
    }

    /// <summary>What it remembers by a memo's number; null where nothing has been found out.</summary>
    public object? Recall(int memo) => _known[memo];

    public T Remember<T>(int memo, T known)
        where T : class
    {
        _known[memo] = known;
        return known;
    }

    public bool Remember(ulong set, bool isOf)
    {
        if (isOf)
            Interlocked.Or(ref _answers, set);
        Interlocked.Or(ref _asked, set);
        return isOf;
    }

    private static bool HasCapital(string written)
    {
        foreach (var c in written)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    private static string Make(string written)
    {
        var characters = new char[written.Length];
        var length = 0;
        foreach (var c in written)
        {
            if (!Characters.IsInvisible(c))
                characters[length++] = Characters.IsApostrophe(c) ? '\'' : Characters.IsHyphen(c) ? '-' : c;
        }

        var lower = new string(characters, 0, length).ToLowerInvariant();
        return string.Equals(lower, written, StringComparison.Ordinal) ? written : lower;
    }

    [InlineArray(MostMemos)]
    private struct Known
    {
        private object? _first;
    }
}
