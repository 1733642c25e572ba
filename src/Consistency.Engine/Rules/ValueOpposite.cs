using Consistency.Engine.Columns;
using Consistency.Engine.Reporting;
using Consistency.Engine.Values;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>Opposite ends of one scale, of the same thing.</summary>
internal sealed class ValueOpposite : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.ValueOpposite,
        "Opposite ends of one scale, said of the same thing: the highest and the lowest, rose and fell.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“These are the highest casualty estimates so far” and “the most optimistic ones”: for a harm, optimistic is low.",
        "“the highest estimate” and “a high estimate”; or the highest of one thing and the lowest of another.",
        "Compare the figures themselves with earlier ones, or ask those who were there, and keep the word that is borne out.");

    public string Message => "Opposite things are said of {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        if (!claims.Any(ClaimTraits.Named))
            yield break;
        var scales = new ScaleReader(claims.Pack);
        foreach (var group in claims.Groups)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if ((group.Traits & ClaimTraits.Named) == 0)
                continue;
            var ends = group.Claims.Select(c => (Claim: c, End: scales.EndOf(c))).Where(c => c.End is not null)
                .GroupBy(c => c.End!, c => c.Claim, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new Stance(Label(g), g.OrderBy(c => c.Index).ToArray())).ToList();
            if (ends.Count < 2)
                continue;
            var finding = StanceClash.Of(claims, group, ends, Severity.Contradiction, "They are opposite ends of one scale.");
            yield return finding.Minimal[0].Claim.Value is ClaimValue.OfTruth ? finding with { What = Wording.Thing(finding.Minimal[0]) } : finding;
        }
    }

    private static string Label(IEnumerable<Normalization.NormalClaim> claims)
    {
        var first = Repairs.First(claims);
        return first.Claim.Value is ClaimValue.OfTruth ? Wording.Measure(first) : Wording.Value(first);
    }
}
