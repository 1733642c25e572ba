namespace Consistency.Engine.Cells;

/// <summary>What a pattern states, to be put in place of what facets state.</summary>
internal sealed class AppliedPattern(FacetPattern pattern, FacetTable table)
{
    private readonly int _property = table.IdOf(pattern.Property), _subject = table.IdOf(pattern.Subject), _place = table.IdOf(pattern.Place);
    private readonly int _event = table.IdOf(pattern.Event), _period = table.IdOf(pattern.Period), _asOf = table.IdOf(pattern.AsOf);
    private readonly Dictionary<int, int> _qualifiers = [];

    public FacetPattern Pattern { get; } = pattern;

    public FacetIds To(FacetIds facets) => new(
        Or(_property, facets.Property), facets.Measure, Or(_subject, facets.Subject), Qualifiers(facets.Qualifiers),
        Or(_place, facets.Place), Or(_event, facets.Event), Or(_period, facets.Period));

    /// <summary>The number of the date in place of another; the dates' own is 0 where unstated.</summary>
    public int AsOf(int asOf) => Or(_asOf, asOf);

    /// <summary>
    /// The whole of a part that another pattern selects. What the part's pattern alone states is kept, as the relation is about things that
    /// agree in the rest; but where the two would be one thing, it is what tells them apart, and the whole is the thing without it.
    /// </summary>
    public FacetIds WholeOf(FacetIds part, FacetPattern partPattern)
    {
        var whole = To(part);
        if (whole != part)
            return whole;
        var qualifiers = table.Qualifiers(part.Qualifiers).Pairs.Where(q => partPattern.Qualifiers[q.Key].Length == 0 || Pattern.Qualifiers[q.Key].Length > 0);
        return part with
        {
            Qualifiers = table.IdOf(QualifierList.Of(qualifiers)),
            Place = partPattern.Place.Length > 0 && _place == 0 ? 0 : part.Place,
            Event = partPattern.Event.Length > 0 && _event == 0 ? 0 : part.Event,
            Period = partPattern.Period.Length > 0 && _period == 0 ? 0 : part.Period,
        };
    }

    private int Qualifiers(int id)
    {
        if (Pattern.Qualifiers.Pairs.Count == 0)
            return id;
        if (!_qualifiers.TryGetValue(id, out var with))
            _qualifiers[id] = with = table.IdOf(Pattern.Qualifiers.Pairs.Aggregate(table.Qualifiers(id), (all, q) => all.With(q.Key, q.Value)));
        return with;
    }

    private static int Or(int stated, int otherwise) => stated > 0 ? stated : otherwise;
}
