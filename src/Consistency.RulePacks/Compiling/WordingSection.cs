using System.Collections.Frozen;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles the lexicon of wordings. Words stay as they are written, in lower case: whoever looks them up stems them.</summary>
internal static class WordingSection
{
    public static WordingLexicon Compile(MapNode section, CompileContext context) => new()
    {
        StopWords = section.Texts("stop_words").Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal),
        Negations = section.Texts("negations").Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal),
        Modals = ByWord(section.Map("modals"), context),
        Synonyms = SynonymSets.Join(Rows(section, "synonyms")).ToFrozenDictionary(StringComparer.Ordinal),
        Opposites = Rows(section, "opposites").SelectMany(p => new[] { (p[0], p[1]), (p[1], p[0]) }).ToFrozenSet(),
        Irregular = ByWord(section.Map("irregular"), context),
        Contractions = section.Map("contractions").Entries.DistinctBy(e => Words.Fold(e.Key))
            .ToFrozenDictionary(e => Words.Fold(e.Key), e => Words.Fold(((ScalarNode)e.Value).Text), StringComparer.Ordinal),
        NumberWords = section.Map("number_words").Entries.DistinctBy(e => Words.Fold(e.Key))
            .ToFrozenDictionary(e => Words.Fold(e.Key), e => (double)NodeReading.Number((ScalarNode)e.Value), StringComparer.Ordinal),
        RemarkShare = (double)section.Number("remark_share", 0.5m),
        RemarkWords = (int)section.Number("remark_words", 2),
    };

    /// <summary>"keep: [kept]" as "kept" to "keep"; a word under two keys of one document is a fault.</summary>
    private static FrozenDictionary<string, string> ByWord(MapNode lists, CompileContext context)
    {
        var owners = new FormOwners(context, Words.Fold);
        foreach (var entry in lists.Entries)
        {
            foreach (var word in ((ListNode)entry.Value).Items.OfType<ScalarNode>())
                owners.ClaimForm(Words.Fold(entry.Key), word);
        }

        return owners.All.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(MapNode section, string key) =>
        (section[key] as ListNode)?.Items.OfType<ListNode>()
            .Select(r => (IReadOnlyList<string>)r.Items.OfType<ScalarNode>().Select(w => Words.Fold(w.Text)).ToList())
            .Where(r => r.Count > 1) ?? [];
}
