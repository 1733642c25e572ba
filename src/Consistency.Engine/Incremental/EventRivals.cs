using Consistency.Engine.Cells;

namespace Consistency.Engine.Incremental;

/// <summary>The cells of one property that state one event, or none, and the values that they state of their other facets.</summary>
internal sealed class EventRivals
{
    public const string Place = "place", Period = "period", AsOf = "as of";

    private readonly HashSet<KeptCell> _cells = [];
    private readonly Dictionary<string, Dictionary<string, int>> _values = new(StringComparer.Ordinal);

    public IReadOnlyCollection<KeptCell> Cells => _cells;

    /// <summary>The facets of which some cell states a value, or did.</summary>
    public IEnumerable<string> Facets => _values.Keys;

    public void Add(KeptCell cell)
    {
        _cells.Add(cell);
        foreach (var (facet, value) in Stated(cell.Facets))
        {
            if (!_values.TryGetValue(facet, out var values))
                _values[facet] = values = new(StringComparer.Ordinal);
            values[value] = values.GetValueOrDefault(value) + 1;
        }
    }

    public void Remove(KeptCell cell)
    {
        _cells.Remove(cell);
        foreach (var (facet, value) in Stated(cell.Facets))
        {
            var values = _values[facet];
            if (--values[value] == 0)
                values.Remove(value);
        }
    }

    public IEnumerable<string> Values(string facet) => _values.TryGetValue(facet, out var values) ? values.Keys : [];

    /// <summary>The facets that a cell states, but for its event; qualifiers by their keys, after a dot.</summary>
    public static IEnumerable<(string Facet, string Value)> Stated(Facets facets)
    {
        if (facets.Place.Length > 0)
            yield return (Place, facets.Place);
        if (facets.Period.Length > 0)
            yield return (Period, facets.Period);
        if (facets.AsOf.Length > 0)
            yield return (AsOf, facets.AsOf);
        foreach (var (key, value) in facets.Qualifiers.Pairs)
            yield return ("." + key, value);
    }

    public static bool States(Facets facets, string facet) => facet switch
    {
        Place => facets.Place.Length > 0,
        Period => facets.Period.Length > 0,
        AsOf => facets.AsOf.Length > 0,
        _ => facets.Qualifiers[facet[1..]].Length > 0,
    };
}
