using Consistency.Engine.Cells;

namespace Consistency.Engine.Network;

/// <summary>Finds what patterns select given facets, by one look-up for each shape of pattern that occurs.</summary>
/// <remarks>The network leaves dates aside: a pattern that states an as-of date selects nothing.</remarks>
internal sealed class PatternTable<T>(FacetTable table)
{
    private readonly List<Shape> _shapes = [];
    private readonly Dictionary<string, Shape> _shapeByName = new(StringComparer.Ordinal);

    public void Add(FacetPattern pattern, T value)
    {
        if (pattern.AsOf.Length > 0)
            return;
        var keys = pattern.Qualifiers.Pairs.Select(q => q.Key).ToArray();
        var name = string.Join('\n', [Flag(pattern.Property), Flag(pattern.Subject), Flag(pattern.Place), Flag(pattern.Event), Flag(pattern.Period), .. keys]);
        if (!_shapeByName.TryGetValue(name, out var shape))
        {
            _shapeByName.Add(name, shape = new Shape(table, pattern, keys));
            _shapes.Add(shape);
        }

        shape.Add(pattern, value);
    }

    /// <summary>Adds the values of every pattern that selects the facets to a list.</summary>
    public void Find(FacetIds facets, List<T> found)
    {
        foreach (var shape in _shapes)
            shape.Find(facets, found);
    }

    private static string Flag(string stated) => stated.Length > 0 ? "1" : "";

    /// <summary>Patterns that state the same facets.</summary>
    private sealed class Shape(FacetTable table, FacetPattern first, string[] qualifierKeys)
    {
        private readonly bool _property = first.Property.Length > 0, _subject = first.Subject.Length > 0, _place = first.Place.Length > 0;
        private readonly bool _event = first.Event.Length > 0, _period = first.Period.Length > 0;
        private readonly Dictionary<FacetIds, List<T>> _values = [];

        // Of each list of qualifiers, those of this shape's keys; -1 where one is missing.
        private readonly Dictionary<int, int> _qualifiers = [];

        public void Add(FacetPattern pattern, T value)
        {
            var key = new FacetIds(
                table.IdOf(pattern.Property), 0, table.IdOf(pattern.Subject), table.IdOf(pattern.Qualifiers), table.IdOf(pattern.Place), table.IdOf(pattern.Event), table.IdOf(pattern.Period));
            if (!_values.TryGetValue(key, out var list))
                _values[key] = list = [];
            list.Add(value);
        }

        public void Find(FacetIds facets, List<T> found)
        {
            var qualifiers = qualifierKeys.Length == 0 ? 0 : Selected(facets.Qualifiers);
            if (qualifiers < 0)
                return;
            var key = new FacetIds(
                _property ? facets.Property : 0, 0, _subject ? facets.Subject : 0, qualifiers, _place ? facets.Place : 0, _event ? facets.Event : 0, _period ? facets.Period : 0);
            if (_values.TryGetValue(key, out var values))
                found.AddRange(values);
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
