using Consistency.Extraction.Text;
using Consistency.Model;
using Consistency.Model.Language;
using Consistency.Model.Packs;

namespace Consistency.Extraction.Claims;

/// <summary>What a pack knows of single words: their stems, and whether a form of one of its indexes may start with them.</summary>
/// <remarks>Filled while its indexes are made; then safe to share between threads.</remarks>
internal sealed class PackWords
{
    private const int Bits = 4;

    private const int Most = (1 << Bits) - 1;

    private static readonly int s_memo = Word.AddMemo();

    private readonly WordingLexicon _wordings;
    private readonly Func<string, bool> _isOfClaims;
    private readonly PackMemo<Known> _known;

    // By the stem of its first word, for each index, how many words its longest form has.
    private readonly Dictionary<string, ulong> _longest = new(StringComparer.Ordinal);
    private int _indexes;

    /// <param name="isOfClaims">Tells whether claims are made of a word; asked when the indexes are made.</param>
    public PackWords(WordingLexicon wordings, Func<string, bool> isOfClaims) => (_wordings, _isOfClaims, _known) = (wordings, isOfClaims, new PackMemo<Known>(s_memo, Find));

    /// <summary>The number of another index.</summary>
    public int AddIndex() => _indexes < sizeof(ulong) * 8 / Bits ? _indexes++ : throw new InvalidOperationException("A pack's words have no room for another index.");

    /// <summary>Notes that an index has a form that starts with a word of this stem.</summary>
    public void AddForm(int index, string firstStem, int words)
    {
        var before = _longest.GetValueOrDefault(firstStem);
        if (Math.Min(words, Most) is var length && length > Longest(before, index))
            _longest[firstStem] = before & ~((ulong)Most << (index * Bits)) | (ulong)length << (index * Bits);
    }

    public string Stem(string word) => Stemmer.Stem(Regular(word));

    public string SingularOf(string word) => Nouns.Singular(Regular(word));

    public string StemOf(Word word) => _known.Of(word).Stem;

    /// <summary>The stem that a word and its synonyms share; null for a word without content.</summary>
    public string? TopicOf(Word word) => _known.Of(word).Topic;

    /// <summary>What marks a word's <see cref="TopicOf"/> as a verb's.</summary>
    public string? VerbOf(Word word) => _known.Of(word).Verb;

    /// <summary>Its <see cref="TopicOf"/> where that tells what story it is; null for a word that claims are made of.</summary>
    public string? StoryTopicOf(Word word) => _known.Of(word).StoryTopic;

    /// <summary>How many words the longest forms of all indexes have that may start with a word, see <see cref="FormIndex.MayStart"/>; 0 where none does.</summary>
    public ulong LongestFrom(Word word) => _known.Of(word).Longest;

    /// <summary>How many words the longest form of an index has that may start with this one; 0 where none does.</summary>
    public int LongestFrom(Word word, int index) => Longest(_known.Of(word).Longest, index);

    private string Regular(string word) => _wordings.Irregular.GetValueOrDefault(word, word);

    /// <summary>That of one index among those of all.</summary>
    public static int Longest(ulong lengths, int index) => (int)(lengths >> (index * Bits)) & Most;

    private Known Find(Word word)
    {
        var regular = Regular(word.Lower);
        var stem = Stemmer.Stem(regular);
        var isContent = !_wordings.StopWords.Contains(word.Lower) && !LexiconWords.BoundWords.Contains(word.Lower);
        var hyphen = word.Lower.IndexOf('-', StringComparison.Ordinal);
        var topic = isContent ? _wordings.SynonymSetOf(regular) ?? stem : null;
        return new Known(stem, topic, topic is null || _isOfClaims(word.Lower) ? null : topic, topic is null ? null : FigureContext.Verb(topic), _longest.GetValueOrDefault(hyphen > 0 ? Stem(word.Lower[..hyphen]) : stem));
    }

    private readonly record struct Known(string Stem, string? Topic, string? StoryTopic, string? Verb, ulong Longest);
}
