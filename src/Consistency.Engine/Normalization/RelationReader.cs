using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Makes the names in a request's relations canonical.</summary>
internal sealed class RelationReader(RulePack pack, SubjectReader subjects, NameResolver names)
{
    public static IEnumerable<string> NamesIn(Relation relation) =>
        relation.Parts.Append(relation.Whole).Select(s => s.Subject?.Name ?? "").Where(n => n.Length > 0);

    public static List<PatternRelation> ReadAll(IEnumerable<Relation> relations, RulePack pack, SubjectReader subjects, NameResolver names)
    {
        var reader = new RelationReader(pack, subjects, names);
        return [.. relations.SelectMany(reader.Read)];
    }

    /// <summary>One for each part.</summary>
    public IEnumerable<PatternRelation> Read(Relation relation)
    {
        var whole = Pattern(relation.Whole);
        return relation.Parts.Select(p => new PatternRelation(relation.Kind, Pattern(p), whole));
    }

    private FacetPattern Pattern(CellSelector selector)
    {
        var (kind, qualifiers) = selector.Subject is null ? ("", QualifierList.None) : subjects.Read(selector.Subject);
        var subject = kind.Length > 0 || selector.Subject is null ? kind : names.Resolve(selector.Subject.Name);
        var property = selector.Property.Length == 0 ? ""
            : pack.Properties.TryResolve(selector.Property, out var canonical) ? canonical : Taxonomy.Fold(selector.Property);
        return new FacetPattern(
            property, subject, qualifiers, TopicReader.Canonical(pack.Places, selector.Scope.Place), TopicReader.Canonical(pack.Events, selector.Scope.Event),
            TimeReader.Period(selector.Scope.Period), TimeReader.AsOf(selector.Scope.AsOf));
    }
}
