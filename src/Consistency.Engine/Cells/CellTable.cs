using System.Runtime.InteropServices;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>Finds the cell of each claim of a table: by its topic, what its value measures and its as-of date.</summary>
internal sealed class CellTable(NormalTopic[] topics, ClaimTable table, IReadOnlyList<PatternRelation> relations, RulePack pack)
{
    // How many kinds of measure there are, and the day of a claim that takes none.
    private const int Measures = 4, NoDay = -1;

    private readonly List<Cell> _cells = [];
    private readonly Dictionary<Facets, int> _byFacets = [];

    // For each topic and measure, the cell without a day of publication; -1 where it is not known yet.
    private readonly int[] _undated = Unknown(topics.Length * Measures);
    private readonly Dictionary<(int TopicAndMeasure, int Day), int> _dated = [];
    private readonly PatternIndex _aliases = new(relations.Where(r => r.Kind == RelationKind.Alias));
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
            var (topic, measure) = (topics[topicOf[row]], MeasureOf(row));
            var slot = (topicOf[row] * Measures) + (int)measure;
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

    /// <summary>The cell with these facets; null for none.</summary>
    public Cell? Of(Facets facets) => _byFacets.TryGetValue(facets, out var cell) ? _cells[cell] : null;

    private int Find(NormalTopic topic, Measure measure, string day)
    {
        var named = measure == Measure.Number && topic.NumberMeasure.Length == 0 && day.Length == 0 ? topic.Facets : topic.Facets with
        {
            Measure = measure switch { Measure.Number => topic.NumberMeasure, Measure.Clock => ValueReader.Clock, Measure.Calendar => ValueReader.Calendar, _ => "" },
            AsOf = day.Length > 0 ? day : topic.Facets.AsOf,
        };
        var facets = Canonical(named);
        if (!_byFacets.TryGetValue(facets, out var cell))
        {
            _byFacets[facets] = cell = _cells.Count;
            _cells.Add(new Cell(cell, facets, pack.PropertyDefinitions.GetValueOrDefault(facets.Property, topic.Property), Claims));
        }

        return cell;
    }

    /// <summary>Aliases replaced; relations without a circle leave nothing to replace after as many steps as there are.</summary>
    private Facets Canonical(Facets facets)
    {
        for (var steps = 0; steps <= relations.Count && _aliases.Of(facets).FirstOrDefault() is { } alias; steps++)
            facets = alias.Whole.Apply(facets);
        return facets;
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
