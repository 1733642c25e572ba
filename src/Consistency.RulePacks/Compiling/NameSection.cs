using System.Collections.Frozen;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles what helps to tell names of people.</summary>
internal static class NameSection
{
    public static NameLexicon Compile(MapNode section, Taxonomy bodies, CompileContext context) => new(
        section.Texts("titles").Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal),
        section.Texts("body_words").Select(Words.Fold).ToFrozenSet(StringComparer.Ordinal),
        section.Map("title_bodies").Entries
            .GroupBy(e => Words.Fold(e.Key), e => ((ListNode)e.Value).Items.OfType<ScalarNode>(), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => BodyReferences.Check(g.SelectMany(b => b), bodies, context), StringComparer.Ordinal));
}
