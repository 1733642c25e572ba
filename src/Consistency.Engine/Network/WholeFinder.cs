using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network;

/// <summary>Finds all that facets are part of: by the vocabulary, facet by facet, and by the request's relations.</summary>
internal sealed class WholeFinder(RulePack pack, IEnumerable<PatternRelation> relations)
{
    // What a cell is part of is small in every sensible vocabulary; this keeps a senseless one from running away.
    private const int MostWholes = 4096;

    private readonly PatternIndex _relations = new(relations.Where(r => r.Kind is RelationKind.PartOf or RelationKind.Sum));

    /// <summary>
    /// Every whole but the facets themselves, with how many qualifiers it leaves out, at most as many as a finding may assume;
    /// false where there are too many.
    /// </summary>
    public bool TryFind(Facets part, out IReadOnlyDictionary<Facets, int> wholes)
    {
        var found = new Dictionary<Facets, int> { [part] = 0 };
        var queue = new Queue<Facets>([part]);
        wholes = found;
        while (queue.TryDequeue(out var next))
        {
            foreach (var (whole, left) in Steps(next))
            {
                var total = found[next] + left;
                if (total > pack.Facets.TensionAssumptions || (found.TryGetValue(whole, out var known) && known <= total))
                    continue;
                found[whole] = total;
                queue.Enqueue(whole);
            }

            if (found.Count > MostWholes)
                break;
        }

        found.Remove(part);
        return found.Count < MostWholes;
    }

    /// <summary>One step up in one facet, or along one relation.</summary>
    private IEnumerable<(Facets Whole, int Left)> Steps(Facets facets)
    {
        foreach (var relation in _relations.Of(facets))
            yield return (relation.Whole.Apply(facets), 0);
        if (!pack.PropertyDefinitions.TryGetValue(facets.Property, out var property) || !property.Additive)
            yield break;
        foreach (var whole in Above(pack.Properties, facets.Property).Where(w => pack.PropertyDefinitions[w].Additive))
            yield return (facets with { Property = whole }, 0);
        foreach (var whole in Above(pack.Subjects, facets.Subject))
            yield return (facets with { Subject = whole }, 0);
        foreach (var whole in Above(pack.Places, facets.Place))
            yield return (facets with { Place = whole }, 0);
        foreach (var whole in Above(pack.Events, facets.Event))
            yield return (facets with { Event = whole }, 0);
        // What states no place or event is at most as narrow; that it is as wide is an assumption, which the cells tell of.
        if (facets.Place.Length > 0)
            yield return (facets with { Place = "" }, 0);
        if (facets.Event.Length > 0)
            yield return (facets with { Event = "" }, 0);
        foreach (var (key, value) in facets.Qualifiers.Pairs)
        {
            yield return (facets with { Qualifiers = facets.Qualifiers.With(key, "") }, 1);
            foreach (var whole in Above(pack.Qualifiers.GetValueOrDefault(key, Taxonomy.Empty), value))
                yield return (facets with { Qualifiers = facets.Qualifiers.With(key, whole) }, 0);
        }
    }

    private static IEnumerable<string> Above(Taxonomy taxonomy, string name) => name.Length == 0 ? [] : taxonomy.Wholes(name).Skip(1);
}
