using Consistency.Engine.Cells;
using Consistency.Model.Packs;

namespace Consistency.Engine.Incremental;

/// <summary>
/// What the cells of a check that is kept leave open for each other: for a few of them, it makes cells of no claims that stand for the rest
/// of the set, so that the few are grouped as within the whole.
/// </summary>
internal sealed class Rivals(RulePack pack)
{
    // No name holds it.
    private const string Nothing = "\u0001";

    private readonly Dictionary<(string Property, string Measure), PropertyRivals> _properties = [];
    private readonly Dictionary<(string Root, int Days), DatedCells> _dated = [];
    private readonly CellClaims _none = new();

    /// <summary>Adds or removes a cell.</summary>
    /// <param name="touch">Given every other cell that may be grouped otherwise now.</param>
    public void Change(KeptCell cell, bool isAdded, Action<KeptCell> touch)
    {
        PropertyOf(cell.Facets).Change(cell, isAdded, touch);
        if (cell.Property.WindowDays > 0)
            DatedOf(cell.Facets.Property, cell.Property.WindowDays).Change(cell, isAdded, touch);
    }

    /// <summary>The cells of no claims that are to be grouped with some of the cells.</summary>
    public IEnumerable<Cell> Of(IReadOnlyList<Cell> cells, FacetTable table)
    {
        var rivals = new HashSet<Facets>();
        foreach (var kind in cells.GroupBy(c => (c.Facets.Property, c.Facets.Measure, c.Facets.Event)))
        {
            var definition = kind.First().Property;
            var dated = definition.WindowDays > 0 ? DatedOf(kind.Key.Property, definition.WindowDays) : null;
            foreach (var facets in Of(kind.First().Facets, dated).Concat(kind.SelectMany(c => Chain(c.Facets, dated))).Where(rivals.Add))
                yield return new Cell(cells.Count + rivals.Count - 1, facets, table.IdsOf(facets), table.IdOf(facets.AsOf), definition, _none);
        }
    }

    private static Facets Rival(Facets of) => of with { Subject = Nothing, Qualifiers = QualifierList.None, Place = "", Event = "", Period = "", AsOf = "" };

    /// <summary>Two for the events, and two that state of each other facet the one value, or two of several.</summary>
    private IEnumerable<Facets> Of(Facets facets, DatedCells? dated)
    {
        var property = PropertyOf(facets);
        foreach (var happening in property.Events.Take(2))
            yield return Rival(facets) with { Event = happening };
        var group = property.GroupOf(facets.Event).ToList();
        var filled = property.Filled(facets.Event);
        var named = group.SelectMany(g => g.Facets).Distinct(StringComparer.Ordinal).ToList();
        for (var i = 0; i < 2; i++)
        {
            string Value(string facet) => Two(group, facet, dated).ElementAtOrDefault(i) ?? "";
            var rival = Rival(facets) with
            {
                Event = filled,
                Place = Value(EventRivals.Place),
                Period = Value(EventRivals.Period),
                AsOf = Value(EventRivals.AsOf),
                Qualifiers = QualifierList.Of(named.Where(f => f[0] == '.').Select(f => (f[1..], Value(f)))),
            };
            yield return rival;
            foreach (var link in Chain(rival, dated))
                yield return link;
        }
    }

    private static IEnumerable<string> Two(List<EventRivals> group, string facet, DatedCells? dated)
    {
        var values = group.SelectMany(g => g.Values(facet));
        return dated is not null && string.Equals(facet, EventRivals.AsOf, StringComparison.Ordinal)
            ? values.Select(v => dated.Before(v).LastOrDefault(v)).Distinct(StringComparer.Ordinal).Take(2)
            : values.Distinct(StringComparer.Ordinal).Take(2);
    }

    /// <summary>Dates by which a cell's own counts as an earlier one; of no measure that a claim has, so that they fill in nothing.</summary>
    private static IEnumerable<Facets> Chain(Facets facets, DatedCells? dated) =>
        dated?.Before(facets.AsOf).Select(d => Rival(facets) with { Measure = Nothing, AsOf = d }) ?? [];

    private PropertyRivals PropertyOf(Facets facets)
    {
        var key = (facets.Property, facets.Measure);
        if (!_properties.TryGetValue(key, out var property))
            _properties[key] = property = new PropertyRivals();
        return property;
    }

    private DatedCells DatedOf(string property, int days)
    {
        var key = (pack.Properties.Wholes(property)[^1], days);
        if (!_dated.TryGetValue(key, out var dated))
            _dated[key] = dated = new DatedCells(days);
        return dated;
    }
}
