using Consistency.Engine.Cells;

namespace Consistency.Engine.Network;

/// <summary>What occurs, facet by facet, in the cells that a search for wholes can end at or pass, so that it leaves out what leads to none.</summary>
internal sealed class SoughtValues
{
    // Of more ways of being qualified than this, none is ruled out.
    private const int MostShapes = 256;

    private readonly FacetTable _table;
    private readonly HashSet<(Facet Facet, int Value)> _values = [];

    // Facets of which any value can lead on: a relation brings its whole a value that its part does not state.
    private readonly HashSet<Facet> _any = [];
    private readonly HashSet<(string Key, string Value)> _qualifiers = [];
    private readonly Dictionary<string, string[]> _shapes = new(StringComparer.Ordinal);

    public SoughtValues(FacetTable table, IEnumerable<FacetIds> sought, IEnumerable<PatternRelation> relations)
    {
        _table = table;
        var lists = new HashSet<int>();
        foreach (var facets in sought)
        {
            _values.Add((Facet.Property, facets.Property));
            _values.Add((Facet.Subject, facets.Subject));
            _values.Add((Facet.Place, facets.Place));
            _values.Add((Facet.Event, facets.Event));
            if (lists.Add(facets.Qualifiers))
                Add(table.Qualifiers(facets.Qualifiers));
        }

        foreach (var (_, part, whole) in relations)
        {
            Add(Facet.Property, part.Property, whole.Property);
            Add(Facet.Subject, part.Subject, whole.Subject);
            Add(Facet.Place, part.Place, whole.Place);
            Add(Facet.Event, part.Event, whole.Event);
            if (part.Qualifiers.Pairs.Count + whole.Qualifiers.Pairs.Count > 0)
                _any.Add(Facet.Qualifier);
        }
    }

    /// <summary>Whether one of them has a facet at this value.</summary>
    public bool Has(Facet facet, int value) => _values.Contains((facet, value)) || _any.Contains(facet);

    public bool HasQualifier(string key, string value) => _any.Contains(Facet.Qualifier) || _qualifiers.Contains((key, value));

    /// <summary>Whether one of them has no more qualifiers than these without the one of a key.</summary>
    public bool HasWithout(QualifierList qualifiers, string key) =>
        _any.Contains(Facet.Qualifier) || _shapes.Count > MostShapes
        || _shapes.Values.Any(s => s.Length < qualifiers.Pairs.Count && Array.TrueForAll(s, k => !string.Equals(k, key, StringComparison.Ordinal) && qualifiers[k].Length > 0));

    private void Add(QualifierList qualifiers)
    {
        _qualifiers.UnionWith(qualifiers.Pairs);
        var keys = qualifiers.Pairs.Select(q => q.Key).ToArray();
        if (_shapes.Count <= MostShapes)
            _shapes.TryAdd(string.Join('\n', keys), keys);
    }

    private void Add(Facet facet, string part, string whole)
    {
        if (part.Length > 0)
            _values.Add((facet, _table.IdOf(part)));
        else if (whole.Length > 0)
            _any.Add(facet);
    }
}

/// <summary>The facets whose values have wholes.</summary>
internal enum Facet
{
    Property,
    Subject,
    Place,
    Event,
    Qualifier,
}
