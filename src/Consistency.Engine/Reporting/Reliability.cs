using Consistency.Engine.Matching;
using Consistency.Engine.Normalization;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>How often a careful reader agrees with what is flagged between texts, kind by kind.</summary>
/// <remarks>
/// Measured, on some two thousand pairs of short texts of which people had said whether they contradict each other, as about half of them did: the
/// share of the flags of a kind that were between texts that do. The benchmarks' command "reliability" prints the table for texts of one's own.
/// Kinds with fewer than fifty flags there are not told.
/// </remarks>
internal static class Reliability
{
    /// <summary>The share for a finding's kind; null where it is not known, or a claim has no words of a text to show.</summary>
    public static double? Of(string ruleId, Finding finding)
    {
        if (finding.Minimal.Any(c => c.Claim.Evidence is null))
            return null;
        var aligned = finding.Minimal.Any(c => FigureAlignment.IsAligned(c.Claim));
        var bounded = finding.Minimal.Any(c => c.Quantity is { Bound: not Bound.Exact });
        return (ruleId, finding.Severity, aligned, bounded) switch
        {
            (RuleIds.QuantityConflict, Severity.Contradiction, true, true) => 0.91,
            (RuleIds.QuantityConflict, Severity.Contradiction, true, false) => 0.71,
            (RuleIds.QuantityConflict, Severity.Contradiction, false, _) => 0.73,
            (RuleIds.QuantityConflict, Severity.Tension, false, _) => 0.72,
            (RuleIds.TimeConflict, Severity.Contradiction, true, _) => 0.66,
            _ => null,
        };
    }
}
