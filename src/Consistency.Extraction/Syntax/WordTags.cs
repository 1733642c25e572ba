using System.Collections.Concurrent;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Syntax;

/// <summary>What a word can be, by its spelling alone.</summary>
/// <param name="AsWord">As a token of letters.</param>
/// <param name="AsNumber">As one of digits.</param>
/// <param name="AsMark">As a mark.</param>
internal sealed record WordTags(WordClass AsWord, WordClass AsNumber, WordClass AsMark, CueForm? Cue)
{
    // Most words are of few kinds: one object for all that are alike is at hand wherever one of them was asked for.
    private static readonly ConcurrentDictionary<WordTags, WordTags> s_kinds = [];

    private static readonly WordMemo<WordTags> s_tags = new(w => Find(w) is var tags ? s_kinds.GetOrAdd(tags, tags) : tags);

    public static WordTags Of(Word word) => s_tags.Of(word);

    private static WordTags Find(Word word)
    {
        var known = WordTable.Of(word.Lower);
        return new WordTags(
            Written(word, known == WordClass.None ? Guess(word.Lower) : known), Written(word, known),
            known & (WordClass.Dash | WordClass.Coordinator) | Mark(word.Lower), CueTable.Find(word.Lower));
    }

    private static WordClass Written(Word word, WordClass known)
    {
        if (char.IsUpper(word.Written[0]))
            return IsAcronym(word.Written) ? WordClass.Capital : known | WordClass.Capital;
        return word.Lower is "may" or "march" or "second" ? known & ~WordClass.Time : known;
    }

    // "US", "WHO": not the small words that they look like.
    private static bool IsAcronym(string written) => written.Length is > 1 and < 6 && written.AsSpan().IndexOfAnyInRange('a', 'z') < 0;

    private static WordClass Mark(string mark) => mark switch
    {
        "." or "?" or "!" or ";" or "…" => WordClass.Break | WordClass.Stop,
        "," or ":" => WordClass.Break,
        _ => WordClass.None,
    };

    private static WordClass Guess(string word)
    {
        if (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal))
            return WordClass.Adverb;
        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return WordClass.Participle;
        return word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) ? WordClass.Ing : WordClass.None;
    }
}
