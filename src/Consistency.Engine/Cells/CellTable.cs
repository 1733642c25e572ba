using System.Runtime.InteropServices;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>Finds the cell of each claim of a table: by its topic, what its value measures and its as-of date.</summary>
internal sealed class CellTable(NormalTopic[] topics, ClaimTable table, IReadOnlyList<PatternRelation> relations, FacetTable facetTable, RulePack pack)
{
    // How many kinds of measure there are, and the day of a claim that takes none.
    private const int Measures = 4, NoDay = -1;

    private readonly List<Cell> _cells = [];
    private readonly Dictionary<(FacetIds Facets, int AsOf), int> _byIds = new(topics.Length);

    // For each topic and measure, the cell without a day of publication; -1 where it is not known yet.
    private readonly int[] _undated = Unknown(topics.Length * Measures);
    private readonly Dictionary<(int TopicAndMeasure, int Day), int> _dated = [];
    private readonly PatternTable<AppliedPattern> _aliases = Aliases(relations, facetTable);
    private readonly List<AppliedPattern> _found = [];
    private readonly bool[] _isUndated = Array.ConvertAll(topics, t => t.Undated);
    private readonly int[] _days = [.. table.Sources.Select(s => s.PublishedAt is { } published ? DateOnly.FromDateTime(published.UtcDateTime).DayNumber : NoDay)];

    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>Where the cells find their claims.</summary>
    public CellClaims Claims { get; } = new();

    /// <summary>Finds the cell of every claim.</summary>
    /// <param name="cellOf">Where they go, in the order of the request.</param>
    /// <returns>Which claims take the day of their publication; null where none does.</returns>
    public bool[]? Find(int[] cellOf, CancellationToken cancellation)
    {
        var topicOf = table.TopicOf;
        var sourceOf = table.SourceOf;
        bool[]? dated = null;
        for (var row = 0; row < cellOf.Length; row++)
        {
            if ((row & 0xfff) == 0)
                cancellation.ThrowIfCancellationRequested();
            var measure = MeasureOf(row);
            var slot = (topicOf[row] * Measures) + (int)measure;
            // Most claims are found without a look at their topic.
            if (!_isUndated[topicOf[row]] && _undated[slot] >= 0)
            {
                cellOf[row] = _undated[slot];
                continue;
            }

            ref readonly var topic = ref topics[topicOf[row]];
            var day = topic.Undated && (measure == Measure.Number || topic.Property.WindowDays > 0) ? _days[sourceOf[row]] : NoDay;
            if (day == NoDay)
            {
                cellOf[row] = _undated[slot] >= 0 ? _undated[slot] : _undated[slot] = Find(topic, measure, "");
                continue;
            }

            (dated ??= new bool[cellOf.Length])[row] = true;
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_dated, (slot, day), out var known);
            cellOf[row] = known ? cell : cell = Find(topic, measure, TimeReader.Day(DateOnly.FromDayNumber(day)));
        }

        return dated;
    }

    /// <summary>The cell with these facets at a date; null for none.</summary>
    public Cell? Of(FacetIds facets, int asOf) => _byIds.TryGetValue((facets, asOf), out var cell) ? _cells[cell] : null;

    private int Find(in NormalTopic topic, Measure measure, string day)
    {
        var topicIds = facetTable.IdsOf(topic.Facets);
        var stated = topicIds with
        {
            Measure = facetTable.IdOf(measure switch { Measure.Number => topic.NumberMeasure, Measure.Clock => ValueReader.Clock, Measure.Calendar => ValueReader.Calendar, _ => "" }),
        };
        var (ids, asOf) = Canonical(stated, facetTable.IdOf(day.Length > 0 ? day : topic.Facets.AsOf));
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(_byIds, (ids, asOf), out var known);
        if (!known)
        {
            cell = _cells.Count;
            var facets = ids == topicIds && string.Equals(facetTable.Name(asOf), topic.Facets.AsOf, StringComparison.Ordinal)
                ? topic.Facets
                : facetTable.FacetsOf(ids, facetTable.Name(asOf));
            _cells.Add(new Cell(cell, facets, ids, asOf, pack.PropertyDefinitions.GetValueOrDefault(facets.Property, topic.Property), Claims));
        }

        return cell;
    }

    /// <summary>Aliases replaced; relations without a circle leave nothing to replace after as many steps as there are.</summary>
    private (FacetIds Facets, int AsOf) Canonical(FacetIds facets, int asOf)
    {
        for (var steps = 0; steps <= relations.Count; steps++)
        {
            _found.Clear();
            _aliases.Find(facets, asOf, _found);
            if (_found.Count == 0)
                break;
            (facets, asOf) = (_found[0].To(facets), _found[0].AsOf(asOf));
        }

        return (facets, asOf);
    }

    private static PatternTable<AppliedPattern> Aliases(IEnumerable<PatternRelation> relations, FacetTable table)
    {
        var aliases = new PatternTable<AppliedPattern>(table);
        foreach (var alias in relations.Where(r => r.Kind == RelationKind.Alias))
            aliases.Add(alias.Part, alias.Part.AsOf, new AppliedPattern(alias.Whole, table));
        return aliases;
    }

    private Measure MeasureOf(int row) => table.OtherValueOf(row) switch
    {
        null => Measure.Number,
        ClaimValue.OfTime time => ValueReader.IsClock(time.Time) ? Measure.Clock : Measure.Calendar,
        _ => Measure.None,
    };

    private static int[] Unknown(int count)
    {
        var cells = new int[count];
        Array.Fill(cells, -1);
        return cells;
    }

    private enum Measure
    {
        Number,
        Clock,
        Calendar,
        None,
    }
}
