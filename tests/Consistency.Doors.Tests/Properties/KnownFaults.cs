using Consistency.Model;

namespace Consistency.Doors.Tests.Properties;

/// <summary>
/// Findings that a property leaves out because a skipped case of tests/cases shows the engine at fault in them; each goes
/// when its case is met.
/// </summary>
internal static class KnownFaults
{
    /// <summary>
    /// figure-category/minimal-set-with-the-office, quantity-part-exceeds-whole/place-unstated-in-the-part and
    /// value-denied/one-voice-beside-another-source.
    /// </summary>
    public static bool InMinimalSet(Inconsistency found) =>
        found.Steps.Any(s => s.Kind == StepKind.Speaker)
        || (found.RuleId == "quantity/part-exceeds-whole" && found.Severity < Severity.Contradiction)
        || (found.RuleId == "value/denied" && found.Between == Between.OneSource);

    /// <summary>quantity-conflict/repair-by-the-reading-that-clashes.</summary>
    public static bool LeavesATension(Inconsistency found) => found.RuleId == "quantity/conflict" && found.Severity < Severity.Contradiction;

    /// <summary>figure-population/siblings-under-a-whole-repair and quantity-bound/siblings-joined-by-a-whole.</summary>
    public static bool DropsTooMany(Inconsistency found) =>
        (!found.Repair.Exact && found.RuleId is "figure/population" or "figure/category")
        || (found.RuleId == "quantity/bound" && found.Positions.Count > 2);
}
