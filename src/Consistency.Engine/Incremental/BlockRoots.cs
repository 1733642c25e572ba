using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>Tells which cells may be related, whatever else a set holds: those whose properties and whose subjects hang together by the pack and the request.</summary>
internal sealed class BlockRoots
{
    private readonly NameRoots _properties;
    private readonly NameRoots _subjects;

    public BlockRoots(RulePack pack, IReadOnlyList<PatternRelation> relations)
    {
        _properties = Roots(pack.Properties.Names, relations, p => p.Property,
            n => pack.Properties.Wholes(n).Concat(pack.PropertyDefinitions.TryGetValue(n, out var d) ? d.Confusable.Concat(d.SumOf) : []));
        _subjects = Roots(pack.Subjects.Names, relations, p => p.Subject, pack.Subjects.Wholes);
    }

    public (int Property, int Subject) Of(Facets facets) => (Of(_properties, facets.Property), Of(_subjects, facets.Subject));

    private static int Of(NameRoots roots, string name)
    {
        roots.Add(name);
        return roots.Of(name);
    }

    private static NameRoots Roots(IEnumerable<string> names, IReadOnlyList<PatternRelation> relations, Func<FacetPattern, string> nameIn, Func<string, IEnumerable<string>> related)
    {
        var pairs = relations.Select(r => (Part: nameIn(r.Part), Whole: nameIn(r.Whole))).ToList();
        // What a relation leads to from any name ties all of them together.
        var all = pairs.Exists(p => p.Part.Length == 0 != (p.Whole.Length == 0)) ? "" : null;
        var ties = pairs.Concat(pairs.Select(p => (Part: p.Whole, Whole: p.Part))).Where(p => p.Part.Length > 0).ToLookup(p => p.Part, p => p.Whole, StringComparer.Ordinal);
        var roots = new NameRoots(n => all is null ? related(n).Concat(ties[n]) : related(n).Append(all));
        // Names that come later are related to no other but through those that are here.
        foreach (var name in names.Concat(pairs.SelectMany(p => new[] { p.Part, p.Whole })))
            roots.Add(name);
        return roots;
    }
}
