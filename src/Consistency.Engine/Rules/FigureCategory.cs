using Consistency.Engine.Cells;
using Consistency.Engine.Figures;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One speaker's one figure, for properties that are part of each other or mixed up.</summary>
internal sealed class FigureCategory : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.FigureCategory,
        "One speaker's one figure, reported for different things: killed here, killed or wounded there.",
        [Severity.Tension],
        "The minister's 300: “300 people were killed” in one report, “300 were killed or wounded” in another.",
        "One report that gives 300 killed or wounded and, apart from it, 300 killed: it tells the two apart itself.",
        "Go back to the speaker's own words, and use the category that was said.");

    public string Message => "The figure {what} is reported for different things: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims) => new FigureVersions(claims, i => i.Property, f => f.Property, (a, b) => Relate(claims, a, b), Say).Find();

    private static FacetRelation Relate(ClaimSet claims, Cell a, Cell b)
    {
        if (RequestParts.IsPartOf(a, b))
            return FacetRelation.PartOf;
        if (RequestParts.IsPartOf(b, a))
            return FacetRelation.Contains;
        var relation = claims.Comparer.PopulationsRelated(a.Facets, b.Facets) ? claims.Comparer.Property(a.Facets, b.Facets) : FacetRelation.Apart;
        return relation is FacetRelation.PartOf or FacetRelation.Contains or FacetRelation.Confusable ? relation : FacetRelation.Apart;
    }

    private static Step Say(Cell a, Cell b, FacetRelation relation)
    {
        var (first, second) = (Wording.Measure(a.Facets.Property), Wording.Measure(b.Facets.Property));
        return relation switch
        {
            FacetRelation.PartOf => new Step(StepKind.PartOf, $"“{first}” is part of “{second}”, and not the same.", []),
            FacetRelation.Contains => new Step(StepKind.PartOf, $"“{second}” is part of “{first}”, and not the same.", []),
            _ => new Step(StepKind.Confusable, $"“{first}” and “{second}” are easily mixed up.", []),
        };
    }
}
