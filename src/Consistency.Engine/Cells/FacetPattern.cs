using Consistency.Model;

namespace Consistency.Engine.Cells;

/// <summary>A relation's selector with canonical names; what is empty matches any.</summary>
internal sealed record FacetPattern(string Property, string Subject, QualifierList Qualifiers, string Place, string Event, string Period, string AsOf)
{
    /// <summary>The one date that patterns state; empty where none does, and null where they state several.</summary>
    public static string? CommonDate(IEnumerable<FacetPattern> patterns)
    {
        var dates = patterns.Select(p => p.AsOf).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return dates.Count > 1 ? null : dates.FirstOrDefault("");
    }
}

/// <summary>One part of one relation, both ends with canonical names.</summary>
internal sealed record PatternRelation(RelationKind Kind, FacetPattern Part, FacetPattern Whole)
{
    /// <summary>The one date at which it holds; empty for any, and null where the two ends are of different dates.</summary>
    public string? AsOf => Part.AsOf.Length == 0 ? Whole.AsOf : Whole.AsOf.Length == 0 || string.Equals(Part.AsOf, Whole.AsOf, StringComparison.Ordinal) ? Part.AsOf : null;
}
