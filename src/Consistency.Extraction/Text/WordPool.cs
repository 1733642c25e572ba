using System.Runtime.InteropServices;

namespace Consistency.Extraction.Text;

/// <summary>Keeps the words that texts are made of, so that each is made, and looked up in the lexicons, about once. Thread-safe.</summary>
/// <remarks>
/// A table of fixed size for the whole process: a spelling has four places, and one that finds all taken drives another out. What a
/// word says follows from its spelling alone, so that it does not matter which are kept.
/// </remarks>
internal static class WordPool
{
    /// <summary>How many words are kept: more than a language's common ones.</summary>
    public const int Size = 1 << Bits;

    private const int Bits = 16;

    private const int Places = 4;

    // Longer ones are addresses or slips, and would keep memory in use.
    private const int LongestKept = 32;

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private static readonly Word?[] s_words = new Word?[Size];

    public static Word Of(ReadOnlySpan<char> written)
    {
        if (written.Length > LongestKept)
            return new Word(written.ToString(), -1);
        var hash = Hash(written);
        var first = (int)(hash >> (64 - Bits)) & ~(Places - 1);
        for (var slot = first; slot < first + Places; slot++)
        {
            if (s_words[slot] is not { } word)
                return Add(written, slot);
            if (written.SequenceEqual(word.Written))
                return word;
        }

        return Add(written, first + (int)(hash & (Places - 1)));
    }

    private static ulong Hash(ReadOnlySpan<char> written)
    {
        const int Four = 4;
        var hash = (ulong)written.Length;
        if (written.Length < Four)
        {
            foreach (var c in written)
                hash = (hash << 16) | c;
        }
        else
        {
            // Four characters at a time, the last four whether or not some of them were among those before.
            foreach (var four in MemoryMarshal.Cast<char, ulong>(written[..^1]))
                hash = (hash ^ four) * Factor;
            hash = (hash ^ MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(written[^Four..]))) * Factor;
        }

        return (hash ^ (hash >> 32)) * Factor;
    }

    private static Word Add(ReadOnlySpan<char> written, int slot) => s_words[slot] = new Word(written.ToString(), slot);
}
