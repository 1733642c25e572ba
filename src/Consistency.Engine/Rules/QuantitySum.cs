using Consistency.Engine.Network;
using Consistency.Engine.Network.Sums;
using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>A whole that is not what its parts add up to.</summary>
internal sealed class QuantitySum : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantitySum,
        "A whole that its parts cannot add up to, where a pack or a request says that it is their sum.",
        [Severity.Contradiction, Severity.Tension],
        "“20 million displaced”, “7.8 million refugees” and “6.5 million internally displaced”, of one people on one day.",
        "“14 million displaced” with the same parts, as these numbers are read; or “20 million displaced” and “7.8 million refugees” alone.",
        "Check whether all count on the same day and in the same place, and whether a part counts people that another part counts too.");

    public string Message => "The parts do not add up to the whole, {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        if (!SumPattern.Any(claims.Pack, claims.Relations))
            yield break;
        var network = new SumNetwork(claims);
        foreach (var component in SumComponent.Of(network))
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var finding in Find(network, component, claims, hedged: false).Concat(Find(network, component, claims, hedged: true)))
            {
                if (keys.Add(finding.Key))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Find(SumNetwork network, SumComponent component, ClaimSet claims, bool hedged)
    {
        if (hedged && !component.Nodes.Any(n => network.Nodes[n].Claims.Exists(c => c.Hedged)))
            yield break;
        bool Wanted(NormalClaim claim) => hedged || !claim.Hedged;
        var search = new SumSearch(network, component, claims);
        foreach (var conflict in search.Find(Statement.Of(network, component, Wanted)))
        {
            if (conflict.Minimal.Count(m => m.First.Hedged) is var hedges && hedges <= claims.Pack.Facets.TensionAssumptions && hedges > 0 == hedged)
                yield return FindingOf(network, conflict, search);
        }
    }

    private static Finding FindingOf(SumNetwork network, SumConflict conflict, SumSearch search)
    {
        var wording = new SumWording(network, conflict);
        var (drop, exact) = SumRepair.Of(conflict, search);
        var minimal = conflict.Minimal.Select(m => m.First).ToList();
        return new Finding
        {
            Key = conflict.Key,
            Severity = minimal.Exists(c => c.Hedged) ? Severity.Tension : Severity.Contradiction,
            What = wording.What(),
            Stances = conflict.Sides.Select((s, i) => NetworkWording.StanceOf([.. s.SelectMany(t => t.Claims)], minimal[i])).ToList(),
            Minimal = minimal,
            Drop = drop,
            DropExact = exact,
            Steps = [.. wording.Steps(), .. NetworkWording.Readings(minimal), .. NetworkWording.Hedges(minimal)],
            Clash = "No numbers for the parts and the whole satisfy all of them.",
        };
    }
}
