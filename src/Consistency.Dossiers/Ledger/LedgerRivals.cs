using System.Globalization;
using Consistency.Engine.Cells;
using Consistency.Engine.Incremental;
using Consistency.Engine.Normalization;
using Consistency.Engine.Rules;
using Consistency.Model.Packs;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// What the cells of a ledger leave open for each other, as <see cref="Rivals"/> keeps it in memory: of each facet it takes to know whether no
/// value, one or several are stated, and the dates of windows.
/// </summary>
internal sealed class LedgerRivals(LedgerScope scope)
{
    // No name holds it, and it is no measure of a cell: cells that bring dates alone.
    private const string NoMeasure = "\u0002";

    private static readonly Neighbourhood Nowhere = new(Reach.RelatedCells, []);

    // Cells more, or less, that leave all open: no change depends on how many they are, so that they are counted together.
    private readonly Dictionary<(string Property, string Measure), int> _open = [];

    /// <summary>Adds or removes a cell; its own row is in the store already, or still.</summary>
    /// <param name="touch">Given the blocks of other cells that may be grouped otherwise now.</param>
    public void Change(Facets facets, PropertyDefinition definition, bool isAdded, Action<long> touch)
    {
        var stated = EventRivals.Stated(facets).Select(s => s.Facet).ToList();
        if (stated.Count == 0 && facets.Event.Length == 0)
        {
            // It leaves all open, and so fills in nothing for others.
            _open[(facets.Property, facets.Measure)] = _open.GetValueOrDefault((facets.Property, facets.Measure)) + (isAdded ? 1 : -1);
            if (definition.WindowDays > 0)
                ChangeDate(facets, definition, isAdded, touch);
            return;
        }

        var (onlyEvent, before) = (OnlyEvent(facets), Onlies(facets, stated));
        foreach (var (facet, value) in EventRivals.Stated(facets).Prepend(("", "")))
            Count(facets, facet, value, isAdded ? 1 : -1);
        TouchRivals(facets, stated, onlyEvent, before, touch);
        if (definition.WindowDays > 0)
            ChangeDate(facets, definition, isAdded, touch);
    }

    /// <summary>Writes what was counted.</summary>
    public void Settle()
    {
        foreach (var ((property, measure), cells) in _open.Where(o => o.Value != 0))
            Count(new Facets(property, measure, "", QualifierList.None, "", "", "", ""), "", "", cells);
        _open.Clear();
    }

    /// <summary>The cells of no claims that are to be grouped with some of the cells.</summary>
    public IEnumerable<Cell> Of(IReadOnlyList<Cell> cells, FacetTable table)
    {
        var rivals = new Rivals(scope.Pack);
        foreach (var kind in cells.GroupBy(c => (c.Facets.Property, c.Facets.Measure)))
        {
            var definition = kind.First().Property;
            var events = Events(kind.First().Facets);
            foreach (var happening in kind.Select(c => c.Facets.Event).Concat(events).Append("").Distinct(StringComparer.Ordinal))
                AddValues(rivals, new Facets(kind.Key.Property, kind.Key.Measure, "", QualifierList.None, "", happening, "", ""), definition);
        }

        foreach (var dated in cells.Where(c => c.Property.WindowDays > 0).DistinctBy(c => (RootOf(c.Facets.Property), c.Property.WindowDays)))
            AddDates(rivals, dated);
        return rivals.Of(cells, table);
    }

    /// <summary>The whole that a property's windows are shared with.</summary>
    public string RootOf(string property) => scope.Pack.Properties.Wholes(property)[^1];

    /// <summary>The day of an as-of date; null where it is none.</summary>
    public static long? DayOf(string asOf) =>
        DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.DayNumber : null;

    private void TouchRivals(Facets facets, List<string> stated, string onlyEvent, List<string> before, Action<long> touch)
    {
        if (!string.Equals(onlyEvent, OnlyEvent(facets), StringComparison.Ordinal))
        {
            scope.Db.Query("SELECT DISTINCT block FROM cells WHERE d = $1 AND property = $2 AND measure = $3", r => r.GetInt64(0), scope.Dossier, facets.Property, facets.Measure).ForEach(touch);
            return;
        }

        var after = Onlies(facets, stated);
        var changed = stated.Where((_, i) => !string.Equals(before[i], after[i], StringComparison.Ordinal)).ToList();
        if (changed.Count == 0)
            return;
        foreach (var happening in GroupOf(facets))
        {
            var others = scope.Db.Query(
                "SELECT facets, block FROM cells WHERE d = $1 AND property = $2 AND measure = $3 AND event = $4",
                r => (Facets: FacetsText.Read(r.GetString(0)), Block: r.GetInt64(1)), scope.Dossier, facets.Property, facets.Measure, happening);
            others.Where(o => changed.Exists(f => !EventRivals.States(o.Facets, f))).Select(o => o.Block).Distinct().ToList().ForEach(touch);
        }
    }

    private void Count(Facets of, string facet, string value, int by)
    {
        var cells = scope.Db.Number(
            "INSERT INTO rivals (d, property, measure, event, facet, value, cells) VALUES ($1, $2, $3, $4, $5, $6, $7) "
            + "ON CONFLICT (d, property, measure, event, facet, value) DO UPDATE SET cells = rivals.cells + excluded.cells RETURNING cells",
            scope.Dossier, of.Property, of.Measure, of.Event, facet, value, by);
        if (cells == 0)
        {
            scope.Db.Execute(
                "DELETE FROM rivals WHERE d = $1 AND property = $2 AND measure = $3 AND event = $4 AND facet = $5 AND value = $6",
                scope.Dossier, of.Property, of.Measure, of.Event, facet, value);
        }
    }

    /// <summary>Two events that cells of a property state, or one, or none.</summary>
    private List<string> Events(Facets of)
    {
        var found = new List<string>(2);
        for (var last = ""; found.Count < 2; last = found[^1])
        {
            var next = scope.Db.Value(
                "SELECT event FROM rivals WHERE d = $1 AND property = $2 AND measure = $3 AND event > $4 ORDER BY event LIMIT 1", scope.Dossier, of.Property, of.Measure, last);
            if (next is not string happening)
                break;
            found.Add(happening);
        }

        return found;
    }

    private string OnlyEvent(Facets of) => Events(of) is [var only] ? only : "";

    /// <summary>The events of cells that are of one event with a cell.</summary>
    private List<string> GroupOf(Facets of)
    {
        var only = OnlyEvent(of);
        var filled = of.Event.Length > 0 ? of.Event : only;
        return filled.Length > 0 && string.Equals(filled, only, StringComparison.Ordinal) ? [filled, ""] : [filled];
    }

    private List<string> Onlies(Facets of, List<string> facets)
    {
        var group = GroupOf(of);
        return facets.ConvertAll(f => group.SelectMany(e => Values(of with { Event = e }, f, 2)).Distinct(StringComparer.Ordinal).ToList() is [var only] ? only : "");
    }

    private List<string> Values(Facets of, string facet, int most) => scope.Db.Query(
        "SELECT value FROM rivals WHERE d = $1 AND property = $2 AND measure = $3 AND event = $4 AND facet = $5 ORDER BY value LIMIT $6",
        r => r.GetString(0), scope.Dossier, of.Property, of.Measure, of.Event, facet, most);

    /// <summary>The facets that cells of an event state; each found from the one before, however many values that has.</summary>
    private IEnumerable<string> FacetsOf(Facets of)
    {
        var last = "";
        while (scope.Db.Value(
            "SELECT facet FROM rivals WHERE d = $1 AND property = $2 AND measure = $3 AND event = $4 AND facet > $5 ORDER BY facet LIMIT 1",
            scope.Dossier, of.Property, of.Measure, of.Event, last) is string facet)
        {
            yield return facet;
            last = facet;
        }
    }

    private void AddValues(Rivals rivals, Facets of, PropertyDefinition definition)
    {
        if (!scope.Db.Any(
            "SELECT 1 FROM rivals WHERE d = $1 AND property = $2 AND measure = $3 AND event = $4 AND facet = ''", scope.Dossier, of.Property, of.Measure, of.Event))
            return;
        // Its windows are added with the dates.
        var undated = definition with { WindowDays = 0 };
        Add(rivals, of, undated);
        foreach (var facet in FacetsOf(of).ToList())
        {
            var all = definition.WindowDays > 0 && string.Equals(facet, EventRivals.AsOf, StringComparison.Ordinal);
            foreach (var value in Values(of, facet, all ? int.MaxValue : 2))
                Add(rivals, With(of, facet, value), undated);
        }
    }

    private void AddDates(Rivals rivals, Cell dated)
    {
        var root = RootOf(dated.Facets.Property);
        var days = scope.Db.Query(
            "SELECT DISTINCT day FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day IS NOT NULL", r => r.GetInt64(0), scope.Dossier, root, dated.Property.WindowDays);
        foreach (var day in days)
            Add(rivals, new Facets(root, NoMeasure, "", QualifierList.None, "", "", "", TimeReader.Day(DateOnly.FromDayNumber((int)day))), dated.Property);
    }

    private static void Add(Rivals rivals, Facets facets, PropertyDefinition definition) => rivals.Change(new KeptCell(facets, definition, Nowhere), isAdded: true, _ => { });

    private static Facets With(Facets of, string facet, string value) => facet switch
    {
        EventRivals.Place => of with { Place = value },
        EventRivals.Period => of with { Period = value },
        EventRivals.AsOf => of with { AsOf = value },
        _ => of with { Qualifiers = QualifierList.Of([(facet[1..], value)]) },
    };

    /// <summary>As <see cref="DatedCells"/> does it.</summary>
    private void ChangeDate(Facets facets, PropertyDefinition definition, bool isAdded, Action<long> touch)
    {
        if (facets.AsOf.Length == 0)
            return;
        var (root, days) = (RootOf(facets.Property), definition.WindowDays);
        // Which dates there are decides what an undated one is taken for.
        scope.Db.Query("SELECT DISTINCT block FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day IS NULL AND as_of = ''", r => r.GetInt64(0), scope.Dossier, root, days).ForEach(touch);
        if (DayOf(facets.AsOf) is not { } day)
            return;
        // The cell's own row is among them.
        if (scope.Db.Number("SELECT count(*) FROM (SELECT 1 FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day = $4 LIMIT 2) AS two", scope.Dossier, root, days, day) > 1)
            return;
        var (earlier, later) = (Last(root, days, day), First(root, days, day));
        if (later is { } next && next - day <= days && !(earlier is { } last && next - last <= days))
            TouchFrom(root, days, next, touch);
    }

    private void TouchFrom(string root, int days, long date, Action<long> touch)
    {
        for (long? next = date; next is { } at && at - date <= days; next = First(root, days, date))
        {
            date = at;
            scope.Db.Query("SELECT DISTINCT block FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day = $4", r => r.GetInt64(0), scope.Dossier, root, days, date).ForEach(touch);
        }
    }

    private long? First(string root, int days, long after) =>
        scope.Db.Value("SELECT day FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day > $4 ORDER BY day LIMIT 1", scope.Dossier, root, days, after) as long?;

    private long? Last(string root, int days, long before) =>
        scope.Db.Value("SELECT day FROM cells WHERE d = $1 AND root = $2 AND days = $3 AND day < $4 ORDER BY day DESC LIMIT 1", scope.Dossier, root, days, before) as long?;
}
