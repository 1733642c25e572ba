using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>One cell, and intervals that no number satisfies.</summary>
internal sealed class QuantityConflict : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.QuantityConflict,
        "Numbers for one and the same thing that no single number satisfies, as their wordings are read.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“17 people were killed” and “at least 20 people were killed”, both of one storm on one day.",
        "“about 40,000” and “41,000”: the first is read as 36,000 to 44,000.",
        "Check whether both count the same people, at the same date and place; if so, ask which count is later or closer to the origin, or give both.");

    public string Message => "Different numbers for {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims) => claims.NumberClashes;
}
