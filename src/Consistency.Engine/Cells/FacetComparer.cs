using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>Compares cells facet by facet, by a pack's vocabulary.</summary>
internal sealed class FacetComparer(RulePack pack)
{
    public FacetRelation Property(Facets a, Facets b)
    {
        var relation = Compare(pack.Properties, a.Property, b.Property);
        return relation == FacetRelation.Apart && IsConfusable(a.Property, b.Property) ? FacetRelation.Confusable : relation;
    }

    /// <summary>Kind and qualifiers together: part-of where every difference goes one way. No qualifier is the whole of each.</summary>
    public FacetRelation Population(Facets a, Facets b)
    {
        var relation = Compare(pack.Subjects, a.Subject, b.Subject);
        foreach (var key in a.Qualifiers.Pairs.Concat(b.Qualifiers.Pairs).Select(q => q.Key).Distinct(StringComparer.Ordinal))
            relation = Combine(relation, Qualifier(key, a.Qualifiers[key], b.Qualifiers[key]));
        return relation;
    }

    /// <summary>Whether the two populations are related in each of their facets, in whichever directions.</summary>
    public bool PopulationsRelated(Facets a, Facets b) =>
        Compare(pack.Subjects, a.Subject, b.Subject) != FacetRelation.Apart
        && a.Qualifiers.Pairs.All(q => Qualifier(q.Key, q.Value, b.Qualifiers[q.Key]) != FacetRelation.Apart);

    public FacetRelation Place(Facets a, Facets b) => Compare(pack.Places, a.Place, b.Place);

    public FacetRelation Event(Facets a, Facets b) => Compare(pack.Events, a.Event, b.Event);

    public static FacetRelation Period(Facets a, Facets b) => Period(a.Period, b.Period);

    public static FacetRelation Period(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? FacetRelation.Equal : FacetRelation.Unstated;
        if (string.Equals(a, b, StringComparison.Ordinal))
            return FacetRelation.Equal;
        var (aFirst, aLast) = Ends(a);
        var (bFirst, bLast) = Ends(b);
        var (startsIn, endsIn) = (string.CompareOrdinal(aFirst, bFirst), string.CompareOrdinal(aLast, bLast));
        return startsIn >= 0 && endsIn <= 0 ? FacetRelation.PartOf : startsIn <= 0 && endsIn >= 0 ? FacetRelation.Contains : FacetRelation.Apart;
    }

    /// <summary>Dates of a flow contain each other, the later the earlier; other dates are equal or apart.</summary>
    public static FacetRelation AsOf(Cell a, Cell b)
    {
        var (first, second) = (a.Facets.AsOf, b.Facets.AsOf);
        if (first.Length == 0 || second.Length == 0)
            return first.Length == second.Length ? FacetRelation.Equal : FacetRelation.Unstated;
        var order = string.CompareOrdinal(first, second);
        return order == 0 ? FacetRelation.Equal
            : a.Property.Kind != PropertyKind.Flow || b.Property.Kind != PropertyKind.Flow ? FacetRelation.Apart
            : order < 0 ? FacetRelation.PartOf : FacetRelation.Contains;
    }

    public bool IsConfusable(string a, string b) =>
        pack.PropertyDefinitions.TryGetValue(a, out var definition) && definition.Confusable.Contains(b);

    /// <summary>Of a qualifier that at least one of the two states.</summary>
    private FacetRelation Qualifier(string key, string a, string b) =>
        a.Length == 0 ? FacetRelation.Contains
        : b.Length == 0 ? FacetRelation.PartOf
        : Compare(pack.Qualifiers.GetValueOrDefault(key, Taxonomy.Empty), a, b);

    private static FacetRelation Combine(FacetRelation a, FacetRelation b) =>
        a == FacetRelation.Equal ? b : b == FacetRelation.Equal || a == b ? a : FacetRelation.Apart;

    private static FacetRelation Compare(Taxonomy taxonomy, string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) ? FacetRelation.Equal
        : a.Length == 0 || b.Length == 0 ? FacetRelation.Unstated
        : taxonomy.IsPartOf(a, b) ? FacetRelation.PartOf
        : taxonomy.IsPartOf(b, a) ? FacetRelation.Contains
        : FacetRelation.Apart;

    private static (string First, string Last) Ends(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        var (first, last) = (period[..slash], period[(slash + 1)..]);
        // An open end sorts before every date or after every one.
        return (first is ".." ? "" : first, last is ".." ? "~" : last);
    }
}
