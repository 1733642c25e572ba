using Consistency.Engine.Columns;
using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Engine.Values;
using Consistency.Model;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Rules;

/// <summary>Two values at one time where there can be one.</summary>
internal sealed class ValueExclusive : IRule
{
    private const string Clash = "Only one of them can hold at one time.";

    public RuleDescription Description { get; } = new(
        RuleIds.ValueExclusive,
        "Two values at one time of what has one value at a time: two offices that nobody holds together, two birthplaces, two winners.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“Army chief of staff Ana Reis” and “Ana Reis, chief of the navy”, on one day.",
        "“the former mayor” and “the minister”; or “a senior official” and “the minister”: a description is no office.",
        "Look the value up at its origin; where it changed, give the dates.");

    public string Message => "Different values for {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        if (!claims.Any(ClaimTraits.Named))
            yield break;
        foreach (var group in claims.Groups)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            var property = group.Cells[0].Cell.Property;
            if ((group.Traits & ClaimTraits.Named) == 0 || (!property.SingleValued && property.Value != ValueType.Any))
                continue;
            var values = new ExclusiveValues(group.Claims.Where(IsNamed), property, claims.Pack);
            var found = property.Offices ? OfOffices(claims, group, values) : OfOthers(claims, group, values);
            if (found is { } finding)
                yield return finding;
        }
    }

    /// <summary>Each two different values exclude each other.</summary>
    private static Finding? OfOthers(ClaimSet claims, CellGroup group, ExclusiveValues values) =>
        values.Stances.Count < 2 ? null : StanceClash.Of(claims, group, values.Stances, Severity.Contradiction, Clash, fitsSeveral: values.FitsSeveral);

    /// <summary>Some offices go together; one that excludes none of the others is no side.</summary>
    private static Finding? OfOffices(ClaimSet claims, CellGroup group, ExclusiveValues values)
    {
        if (values.Stances.Count > claims.Pack.Facets.MaximumCompared)
            claims.AddNotDecided($"value/exclusive: {group.Key} has {values.Stances.Count} different offices, more than the {claims.Pack.Facets.MaximumCompared} that are compared.");
        var clashes = Clashes(values, Math.Min(values.Stances.Count, claims.Pack.Facets.MaximumCompared));
        if (clashes.Count == 0)
            return null;
        var worst = clashes.Max(c => c.Severity);
        var sides = clashes.SelectMany(c => new[] { c.First, c.Second }).Distinct().Order().ToList();
        var worstPairs = clashes.Where(c => c.Severity == worst).Select(c => (sides.IndexOf(c.First), sides.IndexOf(c.Second))).ToHashSet();
        var all = worstPairs.Count == sides.Count * (sides.Count - 1) / 2;
        return StanceClash.Of(claims, group, sides.ConvertAll(s => values.Stances[s]), worst, Clash,
            fitsSeveral: values.FitsSeveral, clashes: all ? null : (a, b) => worstPairs.Contains((a, b)));
    }

    private static bool IsNamed(NormalClaim claim) => !claim.Denied && claim.Claim.Value is ClaimValue.OfEntity or ClaimValue.OfStatement;

    /// <summary>Each two values that exclude each other; a value that excludes none is no side.</summary>
    private static List<(int First, int Second, Severity Severity)> Clashes(ExclusiveValues values, int most)
    {
        var clashes = new List<(int First, int Second, Severity Severity)>();
        for (var i = 0; i < most; i++)
        {
            for (var j = i + 1; j < most; j++)
            {
                if (values.Clash(i, j) is { } severity)
                    clashes.Add((i, j, severity));
            }
        }

        return clashes;
    }
}
