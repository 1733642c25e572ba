using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>Says what has to be assumed for claims to speak of one thing.</summary>
internal static class Assumptions
{
    public static IEnumerable<Step> Of(NormalClaim first, NormalClaim second)
    {
        foreach (var assumption in Wording.Unstated(first.Cell.Facets, second.Cell.Facets))
            yield return new Step(StepKind.Assumption, $"One of them leaves it open; here it is assumed that {assumption} for both.", [first.Id, second.Id]);
        if (first.Hedged || second.Hedged)
            yield return new Step(StepKind.Assumption, "One of them is hedged or disputed; here it is taken as said.", [first.Id, second.Id]);
    }

    /// <summary>For several claims of different things in one scope: one step for each assumption.</summary>
    public static IEnumerable<Step> Of(IReadOnlyList<NormalClaim> claims)
    {
        var ids = claims.Select(c => c.Id).ToArray();
        foreach (var (name, values) in new[] { ("place", claims.Select(c => c.Cell.Facets.Place)), ("event", claims.Select(c => c.Cell.Facets.Event)) })
        {
            var stated = values.Where(v => v.Length > 0).ToList();
            if (stated.Count > 0 && stated.Count < claims.Count)
                yield return new Step(StepKind.Assumption, $"Some of them leave it open; here it is assumed that the {name} is {stated[0]} for all.", ids);
        }

        if (claims.Any(c => c.Hedged))
            yield return new Step(StepKind.Assumption, "One of them is hedged or disputed; here it is taken as said.", ids);
    }
}
