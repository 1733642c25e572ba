using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network;

/// <summary>Finds what facets are part of: by the vocabulary, facet by facet, and by relations.</summary>
internal sealed class WholeFinder
{
    // What a cell is part of is small in every sensible vocabulary; this keeps a senseless one from running away.
    private const int MostWholes = 4096;

    private readonly RulePack _pack;
    private readonly FacetTable _table;
    private readonly SoughtValues _sought;
    private readonly int _assumptions;
    private readonly PartRelations _relations;
    private readonly Dictionary<(Facet, int), int[]> _above = [];
    private readonly Dictionary<int, (int Whole, int LeftOut)[]> _qualifiersAbove = [];
    private readonly Dictionary<int, (bool Additive, bool Flow, bool Count)> _properties = [];

    // Kept between searches so that none allocates.
    private readonly List<PartRelation> _matches = [];
    private readonly List<(FacetIds Whole, int LeftOut)> _steps = [];
    private readonly Dictionary<FacetIds, int> _found = [];
    private readonly Queue<FacetIds> _queue = new();

    /// <param name="sought">Where a search is to end.</param>
    /// <param name="assumptions">How many qualifiers may be left out; negative: what is stated is never taken to be left open.</param>
    public WholeFinder(RulePack pack, FacetTable table, PartRelations relations, IEnumerable<FacetIds> sought, int assumptions)
    {
        (_pack, _table, _relations, _assumptions) = (pack, table, relations, assumptions);
        _sought = new SoughtValues(table, sought, relations.All);
    }

    /// <summary>The dates at which relations hold that do not hold at any.</summary>
    public IReadOnlyList<int> Dates => _relations.Dates;

    /// <summary>The date, where relations hold at it alone; else 0.</summary>
    public int Dated(string asOf) => Dates.Count > 0 && _table.IdOf(asOf) is var date && Dates.Contains(date) ? date : 0;

    /// <summary>Adds all that the facets are part of, but themselves, with how many qualifiers it leaves out; false where that is too much.</summary>
    /// <param name="date">One of <see cref="Dates"/>; 0 for what holds at any.</param>
    public bool TryFind(FacetIds part, int date, List<(FacetIds Whole, int LeftOut)> wholes)
    {
        AddSteps(part, date);
        if (_steps.Count == 0)
            return true;
        _found.Clear();
        _queue.Clear();
        _found.Add(part, 0);
        Note(0);
        while (_found.Count <= MostWholes && _queue.TryDequeue(out var next))
        {
            AddSteps(next, date);
            Note(_found[next]);
        }

        foreach (var (whole, left) in _found)
        {
            if (whole != part)
                wholes.Add((whole, left));
        }

        return _found.Count <= MostWholes;
    }

    /// <summary>Whether numbers of a property never fall over time.</summary>
    public bool IsFlow(FacetIds facets) => PropertyOf(facets.Property).Flow && !IsChange(facets);

    public bool IsAdditive(FacetIds facets) => PropertyOf(facets.Property).Additive;

    private void Note(int before)
    {
        foreach (var (whole, left) in _steps)
        {
            var total = before + left;
            if (total > Math.Max(0, _assumptions) || (_found.TryGetValue(whole, out var known) && known <= total))
                continue;
            _found[whole] = total;
            _queue.Enqueue(whole);
        }
    }

    /// <summary>One step up in one facet, or along one relation.</summary>
    private void AddSteps(FacetIds facets, int date)
    {
        _steps.Clear();
        var (additive, flow, count) = PropertyOf(facets.Property);
        // A part of a stock may change by more than its whole.
        if (!flow && IsChange(facets))
            return;
        _matches.Clear();
        _relations.Find(facets, date, _matches);
        foreach (var (whole, part, at, isOfSum) in _matches)
        {
            if (at != 0 && at != date)
                continue;
            // A relation of subjects or places is about what adds up, unless it names the property itself; a sum of what may be below zero says of no part that it is below the whole.
            if (additive || (part.Property.Length > 0 && (count || !isOfSum)))
                _steps.Add((whole.WholeOf(facets, part), 0));
        }

        if (!additive)
            return;
        foreach (var whole in Above(Facet.Property, _pack.Properties, facets.Property))
            _steps.Add((facets with { Property = whole }, 0));
        foreach (var whole in Above(Facet.Subject, _pack.Subjects, facets.Subject))
            _steps.Add((facets with { Subject = whole }, 0));
        foreach (var whole in Above(Facet.Place, _pack.Places, facets.Place))
            _steps.Add((facets with { Place = whole }, 0));
        foreach (var whole in Above(Facet.Event, _pack.Events, facets.Event))
            _steps.Add((facets with { Event = whole }, 0));
        if (facets.Qualifiers > 0)
        {
            foreach (var (whole, left) in QualifiersAbove(facets.Qualifiers))
                _steps.Add((facets with { Qualifiers = whole }, left));
        }

        // What states no place or event is at most as narrow; that it is as wide is an assumption, which the cells tell of.
        if (_assumptions < 0)
            return;
        if (facets.Place > 0 && _sought.Has(Facet.Place, 0))
            _steps.Add((facets with { Place = 0 }, 0));
        if (facets.Event > 0 && _sought.Has(Facet.Event, 0))
            _steps.Add((facets with { Event = 0 }, 0));
    }

    private (bool Additive, bool Flow, bool Count) PropertyOf(int property)
    {
        if (!_properties.TryGetValue(property, out var known))
        {
            var definition = _pack.PropertyDefinitions.GetValueOrDefault(_table.Name(property));
            _properties[property] = known = (definition?.Additive == true, definition?.Kind == PropertyKind.Flow, definition?.Count == true);
        }

        return known;
    }

    private bool IsChange(FacetIds facets) => facets.Measure > 0 && _table.Name(facets.Measure)[0] == '+';

    private int[] Above(Facet facet, Taxonomy taxonomy, int value)
    {
        if (value == 0 || !taxonomy.HasParts)
            return [];
        if (_above.TryGetValue((facet, value), out var above))
            return above;
        var wholes = taxonomy.Wholes(_table.Name(value)).Skip(1).Select(_table.IdOf).Where(w => _sought.Has(facet, w));
        return _above[(facet, value)] = facet == Facet.Property ? [.. wholes.Where(w => PropertyOf(w).Additive)] : [.. wholes];
    }

    private (int Whole, int LeftOut)[] QualifiersAbove(int qualifiers)
    {
        if (_qualifiersAbove.TryGetValue(qualifiers, out var above))
            return above;
        var all = _table.Qualifiers(qualifiers);
        var wholes = new List<(int, int)>();
        foreach (var (key, value) in all.Pairs)
        {
            if (_assumptions > 0 && _sought.HasWithout(all, key))
                wholes.Add((_table.IdOf(all.With(key, "")), 1));
            foreach (var whole in _pack.Qualifiers.GetValueOrDefault(key, Taxonomy.Empty).Wholes(value).Skip(1).Where(w => _sought.HasQualifier(key, w)))
                wholes.Add((_table.IdOf(all.With(key, whole)), 0));
        }

        return _qualifiersAbove[qualifiers] = [.. wholes];
    }
}
