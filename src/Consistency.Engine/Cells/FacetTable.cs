namespace Consistency.Engine.Cells;

/// <summary>Gives facets' values numbers, so that cells are compared and looked up without reading their names again.</summary>
internal sealed class FacetTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal) { [""] = 0 };
    private readonly List<string> _names = [""];
    private readonly Dictionary<QualifierList, int> _qualifierIds = new() { [QualifierList.None] = 0 };
    private readonly List<QualifierList> _qualifiers = [QualifierList.None];

    public FacetIds IdsOf(Facets facets) => new(
        IdOf(facets.Property), IdOf(facets.Measure), IdOf(facets.Subject), IdOf(facets.Qualifiers), IdOf(facets.Place), IdOf(facets.Event), IdOf(facets.Period));

    public Facets FacetsOf(FacetIds ids, string asOf) => new(
        Name(ids.Property), Name(ids.Measure), Name(ids.Subject), Qualifiers(ids.Qualifiers), Name(ids.Place), Name(ids.Event), Name(ids.Period), asOf);

    public string Name(int id) => _names[id];

    public QualifierList Qualifiers(int id) => _qualifiers[id];

    public int IdOf(string name)
    {
        if (name.Length == 0)
            return 0;
        if (!_ids.TryGetValue(name, out var id))
        {
            _ids.Add(name, id = _names.Count);
            _names.Add(name);
        }

        return id;
    }

    public int IdOf(QualifierList qualifiers)
    {
        if (qualifiers.Pairs.Count == 0)
            return 0;
        if (!_qualifierIds.TryGetValue(qualifiers, out var id))
        {
            _qualifierIds.Add(qualifiers, id = _qualifiers.Count);
            _qualifiers.Add(qualifiers);
        }

        return id;
    }
}
