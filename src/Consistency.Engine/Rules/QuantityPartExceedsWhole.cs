using Consistency.Engine.Columns;
using Consistency.Engine.Network;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>A part's floor above its whole's ceiling.</summary>
internal sealed class QuantityPartExceedsWhole : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityPartExceedsWhole,
        "A number for a part that is above the number for its whole: more children killed than people.",
        [Severity.Contradiction, Severity.Tension],
        "“60 civilians were killed” and “50 people were killed or wounded”, of one event on one day.",
        "“60 civilians were wounded” and “50 people were killed”: neither is part of the other.",
        "Check whether the whole is as recent and as wide as the part; a total is often older than the count of one of its parts.");

    public string Message => "A part is larger than its whole, {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        foreach (var tooLarge in claims.Network.NotDecided)
            claims.AddNotDecided(tooLarge);
        var (network, most) = (claims.Network, claims.Pack.Facets.TensionAssumptions);
        return Workers.Collect<IFlag>(network.PartStarts, (from, to, found) =>
        {
            var bounds = new NetworkBounds(claims, network);
            for (var whole = from; whole < to; whole++)
            {
                claims.Cancellation.ThrowIfCancellationRequested();
                foreach (var clash in PartClash.Find(claims, bounds, network.PartStarts[whole], network.PartStarts[whole + 1], most))
                    found.Add(new LaterFinding(clash.Whole.Key, SeverityOf(clash), () => FindingOf(clash)));
            }
        });
    }

    private static Severity SeverityOf(PartClash clash) => clash.Assumptions == 0 ? Severity.Contradiction : Severity.Tension;

    private static Finding FindingOf(PartClash clash)
    {
        var (part, total) = (clash.Part.Claim, clash.Total.Claim);
        var (tooLow, tooHigh) = (clash.TooLow.Select(c => c.Claim).ToList(), clash.TooHigh.Select(c => c.Claim).ToList());
        var (drop, exact) = FloorCeilingRepair.Of(clash.TooHigh, clash.TooLow);
        return new Finding
        {
            Key = clash.Whole.Key,
            Severity = SeverityOf(clash),
            What = Wording.What(total),
            Stances = [NetworkWording.StanceOf(tooLow, total), .. NetworkWording.StancesByCell(tooHigh)],
            Minimal = [part, total],
            Drop = drop,
            DropExact = exact,
            Steps =
            [
                new Step(StepKind.PartOf, $"{NetworkWording.Name(part)} is part of {NetworkWording.Name(total)}.", [part.Id, total.Id]),
                .. NetworkWording.Time(part, total),
                .. NetworkWording.Readings([part, total]),
                .. NetworkWording.Assumptions(part, total, ", or that it is wider"),
            ],
            Clash = "A part cannot be more than its whole.",
        };
    }
}
