using System.Collections.Frozen;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Lexicon;

/// <summary>Phrases with what they mean, found at a place of a sentence; the longest one wins. Immutable and thread-safe.</summary>
/// <remarks>Tables are static: each takes two of the sets that a <see cref="WordSet"/> allows.</remarks>
internal sealed class PhraseTable<T>
{
    // By first word and by last word; the longest phrases first.
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byFirst;
    private readonly FrozenDictionary<string, (string[] Words, T Meaning)[]> _byLast;

    // Hardly a word starts or ends a phrase: what is asked at each token is answered without a look-up.
    private readonly WordSet _firstWords;
    private readonly WordSet _lastWords;

    public PhraseTable(IEnumerable<(string Phrase, T Meaning)> phrases)
    {
        var cut = phrases.Select(p => (Words: p.Phrase.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries), p.Meaning))
            .OrderByDescending(p => p.Words.Length).ToList();
        _byFirst = cut.GroupBy(p => p.Words[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _byLast = cut.GroupBy(p => p.Words[^1], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        (_firstWords, _lastWords) = (new WordSet(_byFirst.Keys), new WordSet(_byLast.Keys));
    }

    /// <summary>Makes a table of a section that maps meanings to phrases.</summary>
    public static PhraseTable<T> Of(LexiconFile file, string section, Func<string, T> meaning) =>
        new(file.Groups(section).SelectMany(g => g.Words.Select(w => (w, meaning(g.Name)))));

    public IEnumerable<string> FirstWords => _byFirst.Keys;

    /// <summary>The first two words of each phrase; the second is empty where there is but one.</summary>
    public IEnumerable<(string First, string Next)> Openings => _byFirst.Values.SelectMany(p => p).Select(p => (p.Words[0], p.Words.Length > 1 ? p.Words[1] : ""));

    /// <returns>How many pieces from <paramref name="at"/> on the phrase takes; 0 for none.</returns>
    public int MatchFrom(ReadOnlySpan<Piece> sentence, int at, out T meaning)
    {
        meaning = default!;
        return at < sentence.Length && _firstWords.Contains(sentence[at].Word) && _byFirst.TryGetValue(sentence[at].Lower, out var phrases) ? First(sentence, at, phrases, out meaning, backward: false) : 0;
    }

    /// <returns>How many pieces before <paramref name="end"/> the phrase takes; 0 for none.</returns>
    public int MatchBefore(ReadOnlySpan<Piece> sentence, int end, out T meaning)
    {
        meaning = default!;
        return end > 0 && _lastWords.Contains(sentence[end - 1].Word) && _byLast.TryGetValue(sentence[end - 1].Lower, out var phrases) ? First(sentence, end, phrases, out meaning, backward: true) : 0;
    }

    private static int First(ReadOnlySpan<Piece> sentence, int place, (string[] Words, T Meaning)[] phrases, out T meaning, bool backward)
    {
        foreach (var (words, found) in phrases)
        {
            var start = backward ? place - words.Length : place;
            if (start < 0 || start + words.Length > sentence.Length || !IsAt(sentence, start, words))
                continue;
            meaning = found;
            return words.Length;
        }

        meaning = default!;
        return 0;
    }

    private static bool IsAt(ReadOnlySpan<Piece> sentence, int start, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence[start + i].Lower != words[i])
                return false;
        }

        return true;
    }
}
