using System.Collections.Frozen;
using Consistency.Model.Language;

namespace Consistency.Model.Packs;

/// <summary>What helps to tell whether two wordings of one remark mean the same.</summary>
public sealed record WordingLexicon
{
    /// <summary>Words without content of their own.</summary>
    public required FrozenSet<string> StopWords { get; init; }

    /// <summary>Words that deny: "not", "never", "cannot".</summary>
    public required FrozenSet<string> Negations { get; init; }

    /// <summary>Modal words to their grade: "may" to "possible", "must" to "necessary".</summary>
    public required FrozenDictionary<string, string> Modals { get; init; }

    /// <summary>Words, as the pack has them, to the name of their synonym set; see <see cref="SynonymSetOf"/>.</summary>
    public required FrozenDictionary<string, string> Synonyms { get; init; }

    /// <summary>Pairs of stems that are opposites, each in both orders.</summary>
    public required FrozenSet<(string, string)> Opposites { get; init; }

    /// <summary>Irregular forms to their stem: "kept" to "keep".</summary>
    public required FrozenDictionary<string, string> Irregular { get; init; }

    /// <summary>Contractions to their words: "can't" to "can not".</summary>
    public required FrozenDictionary<string, string> Contractions { get; init; }

    /// <summary>Number words to their figures: "twenty" to 20.</summary>
    public required FrozenDictionary<string, double> NumberWords { get; init; }

    // Stemming takes longer than a look-up.
    private FrozenDictionary<string, string> SynonymsByStem => field ??= Synonyms.OrderBy(s => s.Key, StringComparer.Ordinal)
        .DistinctBy(s => Stemmer.Stem(s.Key), StringComparer.Ordinal).ToFrozenDictionary(s => Stemmer.Stem(s.Key), s => s.Value, StringComparer.Ordinal);

    /// <summary>The name of the synonym set of a word, in whatever form the pack has it; null for a word of none.</summary>
    /// <param name="word">A word in lower case, regular as <see cref="Irregular"/> makes it.</param>
    public string? SynonymSetOf(string word) => Synonyms.TryGetValue(word, out var set) || SynonymsByStem.TryGetValue(Stemmer.Stem(word), out set) ? set : null;

    /// <summary>One remark: wordings share at least this share of the shorter one's content words.</summary>
    public double RemarkShare { get; init; } = 0.5;

    /// <summary>One remark: wordings share at least this many content words.</summary>
    public int RemarkWords { get; init; } = 2;
}
