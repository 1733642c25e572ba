using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>Tells which cells may be related, whatever else a set holds: those whose properties and whose subjects hang together by the pack and the request.</summary>
internal sealed class BlockRoots
{
    private readonly FacetTable _names = new();
    private readonly NameRoots _properties;
    private readonly NameRoots _subjects;
    private readonly Lazy<Dictionary<string, string>> _firstProperties, _firstSubjects;

    // By the properties and the subjects that they select; -1 for any.
    private readonly ILookup<(int Property, int Subject), (PatternRelation Relation, int Index)> _relations;

    public BlockRoots(RulePack pack, IReadOnlyList<PatternRelation> relations)
    {
        _properties = Roots(pack.Properties.Names, relations, p => p.Property,
            n => pack.Properties.Wholes(n).Concat(pack.PropertyDefinitions.TryGetValue(n, out var d) ? d.Confusable.Concat(d.SumOf) : []));
        _subjects = Roots(pack.Subjects.Names, relations, p => p.Subject, pack.Subjects.Wholes);
        _firstProperties = new(() => Firsts(_properties, pack.Properties.Names));
        _firstSubjects = new(() => Firsts(_subjects, pack.Subjects.Names));
        _relations = relations.Select((r, i) => (Relation: r, Index: i)).ToLookup(r => (OfAny(_properties, r.Relation, p => p.Property), OfAny(_subjects, r.Relation, p => p.Subject)));
    }

    public (int Property, int Subject) Of(Facets facets) => (Of(_properties, facets.Property), Of(_subjects, facets.Subject));

    /// <summary>A block by names that stay the same from run to run: of the names that hang together, the first.</summary>
    public string KeyOf(Facets facets) => $"{FirstOf(_firstProperties.Value, facets.Property)}\n{FirstOf(_firstSubjects.Value, facets.Subject)}";

    /// <summary>The relations that may select cells of a block, in their order.</summary>
    public IReadOnlyList<PatternRelation> RelationsOf((int Property, int Subject) block) =>
        [.. new[] { block, (block.Property, -1), (-1, block.Subject), (-1, -1) }.SelectMany(b => _relations[b]).OrderBy(r => r.Index).Select(r => r.Relation)];

    // A name that no pack knows is related to none.
    private static string FirstOf(Dictionary<string, string> firsts, string name) => firsts.GetValueOrDefault(name, name);

    private Dictionary<string, string> Firsts(NameRoots roots, IEnumerable<string> names)
    {
        var firsts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var together in names.GroupBy(n => roots.Of(_names.IdOf(n))))
        {
            var first = together.Min(StringComparer.Ordinal)!;
            foreach (var name in together)
                firsts.Add(name, first);
        }

        return firsts;
    }

    private int OfAny(NameRoots roots, PatternRelation relation, Func<FacetPattern, string> nameIn) =>
        nameIn(relation.Part) is { Length: > 0 } part ? roots.Of(_names.IdOf(part)) : nameIn(relation.Whole) is { Length: > 0 } whole ? roots.Of(_names.IdOf(whole)) : -1;

    private int Of(NameRoots roots, string name)
    {
        var id = _names.IdOf(name);
        roots.Add(id);
        return roots.Of(id);
    }

    private NameRoots Roots(IEnumerable<string> names, IReadOnlyList<PatternRelation> relations, Func<FacetPattern, string> nameIn, Func<string, IEnumerable<string>> related)
    {
        var pairs = relations.Select(r => (Part: nameIn(r.Part), Whole: nameIn(r.Whole))).ToList();
        // What a relation leads to from any name ties all of them together.
        var all = pairs.Exists(p => p.Part.Length == 0 != (p.Whole.Length == 0)) ? "" : null;
        var ties = pairs.Concat(pairs.Select(p => (Part: p.Whole, Whole: p.Part))).Where(p => p.Part.Length > 0).ToLookup(p => p.Part, p => p.Whole, StringComparer.Ordinal);
        var roots = new NameRoots(_names, n => all is null ? related(n).Concat(ties[n]) : related(n).Append(all));
        // Names that come later are related to no other but through those that are here.
        foreach (var name in names.Concat(pairs.SelectMany(p => new[] { p.Part, p.Whole })))
            roots.Add(_names.IdOf(name));
        return roots;
    }
}
