using System.Globalization;
using System.Runtime.InteropServices;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>Groups cells that may be one, facet by facet.</summary>
/// <remarks>
/// What a cell leaves unstated is taken to be the value that the others state, where the set holds exactly one value of
/// that facet for the same property and event. Linear in the number of cells.
/// </remarks>
internal static class CellGrouper
{
    // Which facet is which bit of "stated"; qualifiers follow, in the order of their keys.
    private const int Event = 0, Place = 1, Period = 2, AsOf = 3, FirstQualifier = 4;
    private const int Bits = 32;

    public static List<CellGroup> Group(IReadOnlyCollection<Cell> cells, FacetTable table, RulePack pack)
    {
        // Properties that are parts of one whole share their windows, so that parts and wholes have the same dates.
        var windows = cells.Where(c => c.Property.WindowDays > 0).GroupBy(c => (pack.Properties.Wholes(c.Facets.Property)[^1], c.Property.WindowDays))
            .ToDictionary(g => g.Key, g => AsOfWindows(g, g.Key.WindowDays));
        var groups = new List<CellGroup>();
        foreach (var sameProperty in cells.GroupBy(c => (c.Ids.Property, c.Ids.Measure)))
        {
            if (sameProperty.All(c => c.Ids.IsBare && c.AsOf == 0))
            {
                // Nothing can be filled in, so that each is what it states: most large sets are like this.
                foreach (var cell in sameProperty)
                    groups.Add(new CellGroup(groups.Count, cell.Facets, cell.Ids, [new GroupedCell(cell, 0)]));
                continue;
            }

            var root = pack.Properties.Wholes(table.Name(sameProperty.Key.Property))[^1];
            // Each by its own window: an alias of the request may have made one property of two.
            var members = sameProperty.Select(c => (Cell: c, Filled: windows.TryGetValue((root, c.Property.WindowDays), out var windowed) ? c.Facets with { AsOf = windowed(c.Facets.AsOf) } : c.Facets)).ToList();
            var theEvent = OnlyValue(members.Select(m => m.Filled.Event));
            foreach (var sameEvent in members.GroupBy(m => m.Filled.Event.Length > 0 ? m.Filled.Event : theEvent, StringComparer.Ordinal))
                AddGroupsOfOneEvent([.. sameEvent], sameEvent.Key, table, groups);
        }

        return groups;
    }

    private static void AddGroupsOfOneEvent(List<(Cell Cell, Facets Filled)> members, string theEvent, FacetTable table, List<CellGroup> all)
    {
        var place = OnlyValue(members.Select(m => m.Filled.Place));
        var period = OnlyValue(members.Select(m => m.Filled.Period));
        var asOf = OnlyValue(members.Select(m => m.Filled.AsOf));
        var keys = members.SelectMany(m => m.Filled.Qualifiers.Pairs.Select(q => q.Key)).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal).Take(Bits - FirstQualifier).ToList();
        var qualifiers = keys.ConvertAll(k => OnlyValue(members.Select(m => m.Filled.Qualifiers[k])));

        Facets Fill(Facets facets)
        {
            var filled = facets.Qualifiers;
            for (var i = 0; i < keys.Count; i++)
            {
                if (qualifiers[i].Length > 0 && filled[keys[i]].Length == 0)
                    filled = filled.With(keys[i], qualifiers[i]);
            }

            var (at, during, on) = (Or(facets.Place, place), Or(facets.Period, period), Or(facets.AsOf, asOf));
            // Most often nothing is left to fill in.
            if (ReferenceEquals(filled, facets.Qualifiers) && facets.Event == theEvent && facets.Place == at && facets.Period == during && facets.AsOf == on)
                return facets;
            return facets with
            {
                Event = theEvent,
                Place = at,
                Period = during,
                AsOf = on,
                Qualifiers = filled,
            };
        }

        var (numbers, found) = (new Dictionary<(FacetIds Facets, int AsOf), int>(members.Count), new List<(Facets Facets, FacetIds Ids)>());
        var (groupOf, sizes) = (new int[members.Count], new int[members.Count]);
        for (var i = 0; i < groupOf.Length; i++)
        {
            var (cell, filled) = (members[i].Cell, Fill(members[i].Filled));
            var key = ReferenceEquals(filled, cell.Facets) ? (cell.Ids, cell.AsOf) : (table.IdsOf(filled), table.IdOf(filled.AsOf));
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var known);
            if (!known)
            {
                number = found.Count;
                found.Add((filled, key.Item1));
            }

            groupOf[i] = number;
            sizes[number]++;
        }

        var first = all.Count;
        for (var group = 0; group < found.Count; group++)
            all.Add(new CellGroup(all.Count, found[group].Facets, found[group].Ids, new GroupedCell[sizes[group]]));
        for (var i = groupOf.Length - 1; i >= 0; i--)
            all[first + groupOf[i]].Cells[--sizes[groupOf[i]]] = new GroupedCell(members[i].Cell, Stated(members[i].Cell.Facets, keys));
    }

    private static uint Stated(Facets facets, List<string> keys)
    {
        var stated = Bit(facets.Event, Event) | Bit(facets.Place, Place) | Bit(facets.Period, Period) | Bit(facets.AsOf, AsOf);
        for (var i = 0; i < keys.Count; i++)
            stated |= Bit(facets.Qualifiers[keys[i]], FirstQualifier + i);
        return stated;
    }

    private static uint Bit(string value, int bit) => value.Length > 0 ? 1u << bit : 0;

    private static string Or(string stated, string otherwise) => stated.Length > 0 ? stated : otherwise;

    /// <summary>The one value that is stated; empty where none or several are.</summary>
    private static string OnlyValue(IEnumerable<string> values)
    {
        var only = "";
        foreach (var value in values)
        {
            if (value.Length == 0 || string.Equals(value, only, StringComparison.Ordinal))
                continue;
            if (only.Length > 0)
                return "";
            only = value;
        }

        return only;
    }

    /// <summary>Maps as-of dates that follow each other within the window to the first of them.</summary>
    private static Func<string, string> AsOfWindows(IEnumerable<Cell> cells, int days)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal) { [""] = "" };
        var (start, last) = ("", DateTime.MinValue);
        foreach (var asOf in cells.Select(c => c.Facets.AsOf).Where(a => a.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (!DateTime.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                first[asOf] = asOf;
                continue;
            }

            if (start.Length == 0 || (day - last).TotalDays > days)
                start = asOf;
            last = day;
            first[asOf] = start;
        }

        return asOf => first[asOf];
    }
}
