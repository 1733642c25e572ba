using Consistency.Engine.Cells;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network.Sums;

/// <summary>What a pack or a request declares to be the sum of what.</summary>
internal sealed class SumPattern(FacetPattern whole, IReadOnlyList<FacetPattern> parts, FacetTable table)
{
    private readonly AppliedPattern _whole = new(whole, table);
    private readonly List<AppliedPattern> _parts = parts.Select(p => new AppliedPattern(p, table)).ToList();

    public FacetPattern Whole { get; } = whole;

    public IReadOnlyList<FacetPattern> Parts { get; } = parts;

    /// <summary>The one date at which it holds; empty for any, and null where it is stated of different dates.</summary>
    public string? AsOf { get; } = FacetPattern.CommonDate(parts.Append(whole));

    /// <summary>Whether it is about a property of its own, and not about whatever adds up.</summary>
    public bool NamesProperty { get; } = whole.Property.Length > 0 || parts.All(p => p.Property.Length > 0);

    /// <summary>Whether there are any; most sets have none.</summary>
    public static bool Any(RulePack pack, IReadOnlyList<PatternRelation> relations) =>
        pack.PropertyDefinitions.Values.Any(p => p.SumOf.Count > 0) || relations.Any(r => r.Kind == RelationKind.Sum);

    public static IEnumerable<SumPattern> Of(RulePack pack, IReadOnlyList<PatternRelation> relations, FacetTable table)
    {
        foreach (var property in pack.PropertyDefinitions.Values.Where(p => p.SumOf.Count > 0).OrderBy(p => p.Name, StringComparer.Ordinal))
            yield return new SumPattern(OfProperty(property.Name), property.SumOf.Select(OfProperty).ToList(), table);
        // The parts of one relation share the very object of their whole.
        var whole = relations.Where(r => r.Kind == RelationKind.Sum).GroupBy(r => r.Whole, r => r.Part, ReferenceEqualityComparer.Instance);
        foreach (var relation in whole)
            yield return new SumPattern((FacetPattern)relation.Key!, relation.Distinct().ToList(), table);
    }

    /// <summary>The sum of a whole that its pattern selects; null where a part would be the whole itself.</summary>
    public SumOfFacets? At(FacetIds whole)
    {
        var parts = _parts.ConvertAll(p => p.To(whole));
        return parts.Contains(whole) || parts.Distinct().Count() < parts.Count ? null : new SumOfFacets(this, whole, parts);
    }

    /// <summary>The sum that facets are a part of, which the pattern of one part selects; null where they only lie within that part.</summary>
    public SumOfFacets? With(FacetIds part, int index) =>
        At(_whole.WholeOf(part, Parts[index])) is { } sum && sum.Parts[index] == part ? sum : null;

    private static FacetPattern OfProperty(string name) => new(name, "", QualifierList.None, "", "", "", "");
}

/// <summary>A whole that is the sum of its parts, at each date.</summary>
internal sealed record SumOfFacets(SumPattern Pattern, FacetIds Whole, IReadOnlyList<FacetIds> Parts);
