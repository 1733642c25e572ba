using System.Collections.Frozen;
using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Compiling;

/// <summary>Compiles scales; a phrase stands for one end only.</summary>
internal static class ScaleSection
{
    private static readonly (string, string)[] Ends = [("high", "low"), ("favourable", "unfavourable")];

    public static IReadOnlyDictionary<string, Scale> Compile(MapNode section, CompileContext context)
    {
        foreach (var scale in section.Entries.Select(e => (MapNode)e.Value))
        {
            foreach (var (one, other) in Ends)
            {
                var owners = new FormOwners(context, Taxonomy.Fold);
                foreach (var end in (string[])[one, other])
                    scale.List(end).ToList().ForEach(p => owners.ClaimForm(end, p));
            }
        }

        return section.Entries.ToDictionary(e => e.Key, e => Define(e.Key, (MapNode)e.Value), StringComparer.Ordinal);
    }

    private static Scale Define(string name, MapNode stated) =>
        new(name, Phrases(stated, "high"), Phrases(stated, "low"), Phrases(stated, "favourable"), Phrases(stated, "unfavourable"))
        {
            HarmWords = Phrases(stated, "harm_words"),
        };

    private static FrozenSet<string> Phrases(MapNode stated, string key) => stated.Texts(key).Select(Taxonomy.Fold).ToFrozenSet(StringComparer.Ordinal);
}
