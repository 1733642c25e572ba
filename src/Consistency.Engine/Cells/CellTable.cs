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

    /// <summary>The cell of a claim; adds to its traits whether its date is the day of publication.</summary>
    public int CellOf(int row, ref ClaimTraits traits)
    {
        var topicIndex = table.TopicOf[row];
        var (topic, measure) = (topics[topicIndex], (int)MeasureOf(row));
        var slot = (topicIndex * Measures) + measure;
        var day = topic.Undated && (measure == (int)Measure.Number || topic.Property.WindowDays > 0) ? _days[table.SourceOf[row]] : NoDay;
        if (day == NoDay)
            return _undated[slot] >= 0 ? _undated[slot] : _undated[slot] = Find(topic, (Measure)measure, "");

        traits |= ClaimTraits.AsOfInferred;
        if (!_dated.TryGetValue((slot, day), out var cell))
            _dated[(slot, day)] = cell = Find(topic, (Measure)measure, TimeReader.Day(DateOnly.FromDayNumber(day)));
        return cell;
    }

    private int Find(NormalTopic topic, Measure measure, string day)
    {
        var named = topic.Facets with
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
