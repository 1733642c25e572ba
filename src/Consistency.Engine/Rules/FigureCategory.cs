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

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        var comparer = new FacetComparer(claims.Pack);
        return claims.Figures
            .Select(f => FigureVersions.Find(f, c => c.Cell.Facets.Property, (a, b) => Relate(comparer, a, b)))
            .OfType<Finding>();
    }

    private static Step? Relate(FacetComparer comparer, Cell a, Cell b)
    {
        var (first, second) = (Wording.Measure(a.Facets.Property), Wording.Measure(b.Facets.Property));
        return !comparer.PopulationsRelated(a.Facets, b.Facets) ? null : comparer.Property(a.Facets, b.Facets) switch
        {
            FacetRelation.PartOf => new Step(StepKind.PartOf, $"“{first}” is part of “{second}”, and not the same.", []),
            FacetRelation.Contains => new Step(StepKind.PartOf, $"“{second}” is part of “{first}”, and not the same.", []),
            FacetRelation.Confusable => new Step(StepKind.Confusable, $"“{first}” and “{second}” are easily mixed up.", []),
            _ => null,
        };
    }
}
