using Consistency.Engine.Cells;
using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One speaker's one figure, for populations that are part of each other.</summary>
internal sealed class FigurePopulation : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.FigurePopulation,
        "One speaker's one figure, reported of different populations: people here, civilians there.",
        [Severity.Tension],
        "The minister's 300: “300 people were killed” in one report, “300 civilians were killed” in another.",
        "“300 soldiers” and “300 civilians”: neither is part of the other, so these are two figures.",
        "Go back to the speaker's own words, and use the population that was said.");

    public string Message => "The figure {what} is reported of different populations: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims) => new FigureVersions(claims, VersionOf, NameOf, (a, b) => Relate(claims, a, b), Say).Find();

    private static long VersionOf(FacetIds ids) => ((long)ids.Subject << 32) | (uint)ids.Qualifiers;

    private static string NameOf(Facets facets) =>
        facets.Qualifiers.Pairs.Count == 0 ? facets.Subject : $"{facets.Subject}\n{string.Join('\n', facets.Qualifiers.Pairs)}";

    private static FacetRelation Relate(ClaimSet claims, Cell a, Cell b)
    {
        var relation = claims.Comparer.Population(a.Facets, b.Facets);
        return relation is FacetRelation.PartOf or FacetRelation.Contains ? relation : FacetRelation.Apart;
    }

    private static Step Say(Cell a, Cell b, FacetRelation relation) =>
        relation == FacetRelation.PartOf ? Part(a.Claims[0], b.Claims[0]) : Part(b.Claims[0], a.Claims[0]);

    private static Step Part(NormalClaim part, NormalClaim whole) =>
        new(StepKind.PartOf, $"“{Wording.Subject(part)}” are part of “{Wording.Subject(whole)}”, and not the same.", []);
}
