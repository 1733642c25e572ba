
namespace Consistency.Engine.Cells;

/// <summary>Finds the relations whose part selects given facets, by one look-up for each shape of selector that occurs.</summary>
internal sealed class PatternIndex
{
    private readonly Dictionary<Facets, List<PatternRelation>> _byKey = [];
    private readonly List<FacetPattern> _shapes = [];

    public PatternIndex(IEnumerable<PatternRelation> relations)
    {
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in relations)
        {
            // Most relations are of the shape of the one before.
            if ((_shapes.Count == 0 || !AreAlike(_shapes[^1], relation.Part)) && shapes.Add(ShapeOf(relation.Part)))
                _shapes.Add(relation.Part);
            var key = KeyOf(relation.Part, relation.Part.Apply(Nothing))!;
            if (!_byKey.TryGetValue(key, out var list))
                _byKey[key] = list = [];
            list.Add(relation);
        }
    }

    private static Facets Nothing { get; } = new("", "", "", QualifierList.None, "", "", "", "");

    public IEnumerable<PatternRelation> Of(Facets facets) => _shapes.Count switch
    {
        0 => [],
        1 => Of(_shapes[0], facets),
        _ => _shapes.SelectMany(s => Of(s, facets)),
    };

    private IEnumerable<PatternRelation> Of(FacetPattern shape, Facets facets) =>
        KeyOf(shape, facets) is { } key && _byKey.TryGetValue(key, out var relations) ? relations : [];

    /// <summary>Whether two selectors state the same facets.</summary>
    private static bool AreAlike(FacetPattern a, FacetPattern b) =>
        AreAlike(a.Property, b.Property) && AreAlike(a.Subject, b.Subject) && AreAlike(a.Place, b.Place) && AreAlike(a.Event, b.Event)
        && AreAlike(a.Period, b.Period) && AreAlike(a.AsOf, b.AsOf) && a.Qualifiers.Pairs.Count == 0 && b.Qualifiers.Pairs.Count == 0;

    private static bool AreAlike(string a, string b) => a.Length == 0 == (b.Length == 0);

    private static string ShapeOf(FacetPattern p) =>
        string.Join('\n', new[] { p.Property, p.Subject, p.Place, p.Event, p.Period, p.AsOf }.Select(f => f.Length > 0 ? "+" : "-").Concat(p.Qualifiers.Pairs.Select(q => q.Key)));

    /// <summary>What the facets have where the shape states something; null where they leave one of those open.</summary>
    private static Facets? KeyOf(FacetPattern shape, Facets facets)
    {
        if (Lacks(shape.Property, facets.Property) || Lacks(shape.Subject, facets.Subject) || Lacks(shape.Place, facets.Place) || Lacks(shape.Event, facets.Event)
            || Lacks(shape.Period, facets.Period) || Lacks(shape.AsOf, facets.AsOf) || shape.Qualifiers.Pairs.Any(q => facets.Qualifiers[q.Key].Length == 0))
        {
            return null;
        }

        return new Facets(
            Where(shape.Property, facets.Property), "", Where(shape.Subject, facets.Subject),
            shape.Qualifiers.Pairs.Count == 0 ? QualifierList.None : QualifierList.Of(shape.Qualifiers.Pairs.Select(q => (q.Key, facets.Qualifiers[q.Key]))),
            Where(shape.Place, facets.Place), Where(shape.Event, facets.Event), Where(shape.Period, facets.Period), Where(shape.AsOf, facets.AsOf));
    }

    private static bool Lacks(string stated, string value) => stated.Length > 0 && value.Length == 0;

    private static string Where(string stated, string value) => stated.Length > 0 ? value : "";
}
