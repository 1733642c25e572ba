namespace Consistency.Extraction.Text;

/// <summary>Keeps the words that texts are made of, so that each is made, and looked up in the lexicons, about once. Thread-safe.</summary>
/// <remarks>
/// A table of fixed size for the whole process: two spellings of one place take turns in it. What a word says follows from its
/// spelling alone, so that it does not matter which of them is kept.
/// </remarks>
internal static class WordPool
{
    /// <summary>How many words are kept: more than a language's common ones.</summary>
    public const int Size = 1 << 15;

    // Longer ones are addresses or slips, and would keep memory in use.
    private const int LongestKept = 32;

    private static readonly Word?[] s_words = new Word?[Size];

    public static Word Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
            return new Word(written.ToString(), -1);
        var hash = (uint)written.Length;
        foreach (var c in written)
            hash = (hash ^ c) * 0x9E3779B1;
        var slot = (int)(hash >> 17);
        return s_words[slot] is { } word && written.SequenceEqual(word.Written) ? word : s_words[slot] = new Word(written.ToString(), slot);
    }
}
