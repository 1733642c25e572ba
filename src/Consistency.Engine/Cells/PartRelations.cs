using Consistency.Model;

namespace Consistency.Engine.Cells;

/// <summary>The relations of a request that say what is part of what, by what their parts select.</summary>
internal sealed class PartRelations
{
    private readonly PatternTable<PartRelation> _byPart;
    private readonly List<PatternRelation> _all = [];
    private readonly List<int> _dates = [];

    /// <param name="relations">Those of kind part-of or sum; others are left aside.</param>
    public PartRelations(IEnumerable<PatternRelation> relations, FacetTable table)
    {
        _byPart = new PatternTable<PartRelation>(table);
        foreach (var relation in relations)
        {
            if (relation.Kind is not (RelationKind.PartOf or RelationKind.Sum))
                continue;
            _all.Add(relation);
            var date = relation.AsOf is { } asOf ? table.IdOf(asOf) : PartRelation.Never;
            if (date > 0 && !_dates.Contains(date))
                _dates.Add(date);
            _byPart.Add(relation.Part, relation.Part.AsOf, new PartRelation(new AppliedPattern(relation.Whole, table), relation.Part, date, relation.Kind == RelationKind.Sum));
        }
    }

    public IReadOnlyList<PatternRelation> All => _all;

    /// <summary>The dates at which relations hold that do not hold at any.</summary>
    public IReadOnlyList<int> Dates => _dates;

    /// <summary>Adds those whose part selects facets at a date to a list.</summary>
    /// <param name="date">The number of the date; 0 for an unstated one.</param>
    public void Find(FacetIds facets, int date, List<PartRelation> found) => _byPart.Find(facets, date, found);
}

/// <summary>That a part is part of a whole.</summary>
/// <param name="Date">The number of the one date at which it holds; 0 for any, and <see cref="Never"/> where the two ends are of different dates.</param>
/// <param name="IsOfSum">Whether it is one of the parts that add up to the whole: with another below zero, it is more than the whole.</param>
internal readonly record struct PartRelation(AppliedPattern Whole, FacetPattern Part, int Date, bool IsOfSum)
{
    public const int Never = -1;
}
