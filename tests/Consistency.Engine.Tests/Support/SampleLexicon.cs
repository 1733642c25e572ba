using System.Collections.Frozen;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Support;

/// <summary>The sample pack's words.</summary>
internal static class SampleLexicon
{
    public static WordingLexicon Lexicon { get; } = new()
    {
        StopWords = Set("the", "a", "will", "be", "is", "of", "in", "and", "do", "this"),
        Negations = Set("not", "never"),
        Modals = Map(("may", "possible"), ("could", "possible"), ("must", "necessary"), ("have to", "necessary")),
        Synonyms = Map(("ship", "vessel"), ("boat", "vessel"), ("preserve", "preserve"), ("maintain", "preserve")),
        Opposites = new[] { ("rise", "fall"), ("fall", "rise") }.ToFrozenSet(),
        Irregular = Map(("rose", "rise"), ("fell", "fall"), ("kept", "keep")),
        Contractions = Map(("can't", "can not"), ("cannot", "can not"), ("won't", "will not")),
        NumberWords = new Dictionary<string, double>(StringComparer.Ordinal) { ["twenty"] = 20, ["two"] = 2 }.ToFrozenDictionary(StringComparer.Ordinal),
    };

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Map(params (string Key, string Value)[] pairs) =>
        pairs.ToFrozenDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
}
