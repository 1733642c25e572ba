using Consistency.Engine.Network;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>A flow's total that falls.</summary>
internal sealed class QuantityDecrease : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityDecrease,
        "A total that only grows, lower on a later date than on an earlier one.",
        [Severity.Contradiction, Severity.Tension],
        "“60 people killed as of 4 March” and “50 people killed as of 6 March”, of one storm.",
        "“60 people killed as of 4 March” and “at least 50 as of 6 March”; or fewer people in a camp on a later day: such a number may fall.",
        "Check whether the earlier count was revised, or whether the later one counts a shorter period, a smaller area or fewer people.");

    public string Message => "A total that only grows falls, {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        var network = claims.Network;
        var bounds = new NetworkBounds(claims, network);
        for (var thing = 0; thing < network.Things; thing++)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if (network.HasSeveralDates(thing) && network.Grows(thing) && DecreaseClash.Find(bounds, thing, claims.Pack.Facets.TensionAssumptions) is { } clash)
                yield return FindingOf(network, thing, clash);
        }
    }

    private static Finding FindingOf(BoundNetwork network, int thing, DecreaseClash clash)
    {
        var (earlier, later) = (clash.Earlier.Claim, clash.Later.Claim);
        var fewer = clash.TooLow.Count <= clash.TooHigh.Count ? clash.TooLow : clash.TooHigh;
        return new Finding
        {
            // Without its date it is one thing, whichever of its dates the set holds.
            Key = network.NodesOf(thing).SelectMany(n => network.Group(n).Cells).Select(c => (c.Cell.Facets with { AsOf = "" }).Key()).Min(StringComparer.Ordinal)!,
            Severity = clash.Assumptions == 0 ? Severity.Contradiction : Severity.Tension,
            What = $"{Wording.Subject(later)} {Wording.Measure(later)}",
            Stances = [.. NetworkWording.StancesByCell(clash.TooHigh.Concat(clash.TooLow).Select(c => c.Claim).Distinct())],
            Minimal = [earlier, later],
            Drop = fewer.Select(c => c.Claim).ToList(),
            DropExact = fewer.Count == 1,
            Steps =
            [
                .. NetworkWording.Time(earlier, later),
                .. NetworkWording.Readings([earlier, later]),
                .. NetworkWording.Assumptions(earlier, later, " for both"),
            ],
            Clash = "What only grows cannot have been more on an earlier date.",
        };
    }
}
