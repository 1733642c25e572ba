using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>Two positions of one cell that a slip of size or unit explains; it stands in the place of their conflict.</summary>
internal sealed class QuantityMagnitude : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityMagnitude,
        "Numbers for one and the same thing that are apart by just a thousand, a million or a unit's factor: a probable slip.",
        [Severity.Tension, Severity.Notice],
        "“17 million people were displaced” in one report, “17,000” in another; or a bridge of 250 km here, and of 250 miles there.",
        "“3 goals” and “3,000 goals”: a score is no count in thousands; or 17, 40 and 17,000: the 40 is explained by no slip.",
        "Look for a lost “thousand” or “million” and for a unit that was not converted, and mend it where it was made.");

    public string Message => "A probable slip of size or unit in {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims)
    {
        foreach (var conflict in claims.NumberClashes)
        {
            if (!conflict.MayBeSlip)
                continue;
            var finding = conflict.Describe();
            if (SlipFinder.Find(finding, conflict.Clash, claims.Pack.Units) is { } slip)
                yield return Of(finding, slip);
        }
    }

    private static Finding Of(Finding conflict, Slip slip) => conflict with
    {
        Severity = conflict.Severity < Severity.Tension ? conflict.Severity : Severity.Tension,
        Minimal = [slip.Small, slip.Large],
        Clash = "One of them is probably a slip.",
        Steps = [new Step(StepKind.Reading, slip.Reason, [slip.Small.Id, slip.Large.Id]), .. Assumptions.Of(slip.Small, slip.Large)],
    };
}
