using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>Says what has to be assumed for two claims to speak of one thing.</summary>
internal static class Assumptions
{
    public static IEnumerable<Step> Of(NormalClaim first, NormalClaim second)
    {
        foreach (var assumption in Wording.Unstated(first.Cell.Facets, second.Cell.Facets))
            yield return new Step(StepKind.Assumption, $"One of them leaves it open; here it is assumed that {assumption} for both.", [first.Id, second.Id]);
        if (first.Hedged || second.Hedged)
            yield return new Step(StepKind.Assumption, "One of them is hedged or disputed; here it is taken as said.", [first.Id, second.Id]);
    }
}
