using System.Runtime.InteropServices;

namespace Consistency.Engine.Cells;

/// <summary>Finds what patterns select given facets, by one look-up for each shape of pattern that occurs.</summary>
internal sealed class PatternTable<T>(FacetTable table)
{
    // By the date that they hold at; 0 for any.
    private readonly Dictionary<int, List<Shape>> _shapes = new() { [0] = [] };
    private readonly Dictionary<string, Shape> _shapeByName = new(StringComparer.Ordinal);
    private (FacetPattern Pattern, string AsOf, Shape Shape)? _last;

    /// <param name="asOf">The date that it holds at; empty for any, and null for none.</param>
    public void Add(FacetPattern pattern, string? asOf, T value)
    {
        if (asOf is null)
            return;
        // Most are of the shape of the one before.
        if (_last is not { } last || !string.Equals(last.AsOf, asOf, StringComparison.Ordinal) || !AreAlike(last.Pattern, pattern))
            _last = (pattern, asOf, ShapeOf(pattern, asOf));
        _last.Value.Shape.Add(pattern, value);
    }

    private Shape ShapeOf(FacetPattern pattern, string asOf)
    {
        var keys = pattern.Qualifiers.Pairs.Select(q => q.Key).ToArray();
        var name = string.Join('\n', [asOf, Flag(pattern.Property), Flag(pattern.Subject), Flag(pattern.Place), Flag(pattern.Event), Flag(pattern.Period), .. keys]);
        if (!_shapeByName.TryGetValue(name, out var shape))
        {
            _shapeByName.Add(name, shape = new Shape(table, pattern, keys));
            if (!_shapes.TryGetValue(table.IdOf(asOf), out var shapes))
                _shapes[table.IdOf(asOf)] = shapes = [];
            shapes.Add(shape);
        }

        return shape;
    }

    /// <summary>The dates at which some pattern holds that does not hold at any.</summary>
    public IEnumerable<int> Dates => _shapes.Keys.Where(d => d > 0);

    /// <summary>The date, where some pattern holds at it alone; else 0.</summary>
    public int Dated(string asOf) => _shapes.Count > 1 && _shapes.ContainsKey(table.IdOf(asOf)) ? table.IdOf(asOf) : 0;

    /// <summary>Adds the values of every pattern that selects the facets to a list.</summary>
    /// <param name="date">One of <see cref="Dates"/>; 0 for the patterns that hold at any.</param>
    public void Find(FacetIds facets, int date, List<T> found)
    {
        foreach (var shape in _shapes[0])
            shape.Find(facets, found);
        if (date == 0)
            return;
        foreach (var shape in _shapes.GetValueOrDefault(date, []))
            shape.Find(facets, found);
    }

    /// <summary>Whether two patterns state the same facets; of those with qualifiers it may say no where it is so.</summary>
    private static bool AreAlike(FacetPattern a, FacetPattern b) =>
        AreAlike(a.Property, b.Property) && AreAlike(a.Subject, b.Subject) && AreAlike(a.Place, b.Place) && AreAlike(a.Event, b.Event)
        && AreAlike(a.Period, b.Period) && a.Qualifiers.Pairs.Count == 0 && b.Qualifiers.Pairs.Count == 0;

    private static bool AreAlike(string a, string b) => a.Length == 0 == (b.Length == 0);

    private static string Flag(string stated) => stated.Length > 0 ? "1" : "";

    /// <summary>Patterns that state the same facets.</summary>
    private sealed class Shape(FacetTable table, FacetPattern first, string[] qualifierKeys)
    {
        private readonly bool _property = first.Property.Length > 0, _subject = first.Subject.Length > 0, _place = first.Place.Length > 0;
        private readonly bool _event = first.Event.Length > 0, _period = first.Period.Length > 0;
        // Values of one key are chained: its first and last here, and after each value the next; -1 for none.
        private readonly Dictionary<FacetIds, (int First, int Last)> _ends = [];
        private readonly List<(T Value, int Next)> _values = [];

        // Of each list of qualifiers, those of this shape's keys; -1 where one is missing.
        private readonly Dictionary<int, int> _qualifiers = [];

        public void Add(FacetPattern pattern, T value)
        {
            var key = new FacetIds(
                table.IdOf(pattern.Property), 0, table.IdOf(pattern.Subject), table.IdOf(pattern.Qualifiers), table.IdOf(pattern.Place), table.IdOf(pattern.Event), table.IdOf(pattern.Period));
            ref var ends = ref CollectionsMarshal.GetValueRefOrAddDefault(_ends, key, out var known);
            if (known)
                _values[ends.Last] = _values[ends.Last] with { Next = _values.Count };
            ends = (known ? ends.First : _values.Count, _values.Count);
            _values.Add((value, -1));
        }

        public void Find(FacetIds facets, List<T> found)
        {
            var qualifiers = qualifierKeys.Length == 0 ? 0 : Selected(facets.Qualifiers);
            if (qualifiers < 0)
                return;
            var key = new FacetIds(
                _property ? facets.Property : 0, 0, _subject ? facets.Subject : 0, qualifiers, _place ? facets.Place : 0, _event ? facets.Event : 0, _period ? facets.Period : 0);
            for (var next = _ends.TryGetValue(key, out var ends) ? ends.First : -1; next >= 0; next = _values[next].Next)
                found.Add(_values[next].Value);
        }

        private int Selected(int id)
        {
            if (_qualifiers.TryGetValue(id, out var selected))
                return selected;
            var all = table.Qualifiers(id);
            selected = Array.TrueForAll(qualifierKeys, k => all[k].Length > 0) ? table.IdOf(QualifierList.Of(qualifierKeys.Select(k => (k, all[k])))) : -1;
            return _qualifiers[id] = selected;
        }
    }
}
