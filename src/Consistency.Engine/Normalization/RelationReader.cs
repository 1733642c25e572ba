using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Normalization;

/// <summary>Makes the names in a request's relations canonical.</summary>
internal sealed class RelationReader(RulePack pack, SubjectReader subjects, NameResolver names)
{
    public static IEnumerable<string> NamesIn(IEnumerable<Relation> relations)
    {
        foreach (var relation in relations)
        {
            foreach (var part in relation.Parts)
            {
                if (part.Subject is { Name.Length: > 0 } of)
                    yield return of.Name;
            }

            if (relation.Whole.Subject is { Name.Length: > 0 } subject)
                yield return subject.Name;
        }
    }

    /// <summary>One for each part.</summary>
    public static List<PatternRelation> ReadAll(IReadOnlyList<Relation> relations, RulePack pack, SubjectReader subjects, NameResolver names)
    {
        var (reader, all) = (new RelationReader(pack, subjects, names), new List<PatternRelation>(relations.Count));
        foreach (var relation in relations)
        {
            var whole = reader.Pattern(relation.Whole);
            foreach (var part in relation.Parts)
                all.Add(new PatternRelation(relation.Kind, reader.Pattern(part), whole));
        }

        return all;
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
