using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Engine.Values;
using Consistency.Model;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Rules;

/// <summary>Two values at one time where there can be one.</summary>
internal sealed class ValueExclusive : IRule
{
    public RuleDescription Description { get; } = new(
        "value/exclusive",
        "Two values at one time of what has one value at a time: two offices that nobody holds together, two birthplaces, two winners.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“Army chief of staff Ana Reis” and “Ana Reis, chief of the navy”, on one day.",
        "“the former mayor” and “the minister”; or “a senior official” and “the minister”: a description is no office.",
        "Look the value up at its origin; where it changed, give the dates.");

    public string Message => "Different values for {what}: {positions}.";

    public IEnumerable<Finding> Find(ClaimSet claims)
    {
        foreach (var group in claims.Groups)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            var property = group.Cells[0].Cell.Property;
            if (!property.SingleValued && property.Value != ValueType.Any)
                continue;
            var values = new ExclusiveValues(group.Claims.Where(IsNamed), property, claims.Pack);
            var (first, second) = values.FirstClash();
            if (first < 0)
                continue;
            if (property.Offices && values.Stances.Count > claims.Pack.Facets.MaximumCompared)
            {
                claims.AddNotDecided($"value/exclusive: {group.Key} has {values.Stances.Count} different values, more than the {claims.Pack.Facets.MaximumCompared} that are compared.");
                continue;
            }

            var worst = values.Clash(first, second)!.Value;
            yield return StanceClash.Of(claims, group, values.Stances, worst, "Only one of them can hold at one time.",
                fitsSeveral: values.FitsSeveral, clashes: property.Offices ? (a, b) => values.Clash(a, b) == worst : null);
        }
    }

    private static bool IsNamed(NormalClaim claim) => !claim.Denied && claim.Claim.Value is ClaimValue.OfEntity or ClaimValue.OfStatement;
}
