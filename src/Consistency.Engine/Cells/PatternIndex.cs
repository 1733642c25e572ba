using System.Text;

namespace Consistency.Engine.Cells;

/// <summary>Finds the relations whose part selects given facets, by one look-up for each shape of selector that occurs.</summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<string, List<PatternRelation>> _byKey = new(StringComparer.Ordinal);
    private readonly List<FacetPattern> _shapes = [];

    public PatternIndex(IEnumerable<PatternRelation> relations)
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            if (shapes.Add(ShapeOf(relation.Part)))
                _shapes.Add(relation.Part);
            var key = KeyOf(relation.Part, relation.Part.Apply(Nothing));
            if (!_byKey.TryGetValue(key, out var list))
                _byKey[key] = list = [];
            list.Add(relation);
        }
    }

    private static Facets Nothing { get; } = new("", "", "", QualifierList.None, "", "", "", "");

    public IEnumerable<PatternRelation> Of(Facets facets)
    {
        foreach (var shape in _shapes)
        {
            if (!_byKey.TryGetValue(KeyOf(shape, facets), out var relations))
                continue;
            foreach (var relation in relations)
                yield return relation;
        }
    }

    private static string ShapeOf(FacetPattern p) => string.Join('\n', Stated(p).Concat(p.Qualifiers.Pairs.Select(q => "." + q.Key)));

    private static IEnumerable<string> Stated(FacetPattern p)
    {
        if (p.Property.Length > 0)
            yield return "property";
        if (p.Subject.Length > 0)
            yield return "subject";
        if (p.Place.Length > 0)
            yield return "place";
        if (p.Event.Length > 0)
            yield return "event";
        if (p.Period.Length > 0)
            yield return "period";
        if (p.AsOf.Length > 0)
            yield return "as_of";
    }

    /// <summary>What the facets have where the shape states something.</summary>
    private static string KeyOf(FacetPattern shape, Facets facets)
    {
        var key = new StringBuilder();
        void Add(string wanted, string name, string value)
        {
            if (wanted.Length > 0)
                key.Append(name).Append('=').Append(value).Append('\n');
        }

        Add(shape.Property, "property", facets.Property);
        Add(shape.Subject, "subject", facets.Subject);
        Add(shape.Place, "place", facets.Place);
        Add(shape.Event, "event", facets.Event);
        Add(shape.Period, "period", facets.Period);
        Add(shape.AsOf, "as_of", facets.AsOf);
        foreach (var (name, _) in shape.Qualifiers.Pairs)
            Add(name, "." + name, facets.Qualifiers[name]);
        return key.ToString();
    }
}
