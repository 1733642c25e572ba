using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;
using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Rules;

/// <summary>Dates or durations that cannot both hold.</summary>
internal sealed class TimeConflict : IRule
{
    public RuleDescription Description { get; } = new(
        RuleIds.TimeConflict,
        "Dates, times of day or durations of one and the same thing that cannot both hold.",
        [Severity.Contradiction, Severity.Tension, Severity.Notice],
        "“The storm began on 3 March” and “it broke on 5 March”.",
        "“It began in March” and “it began on 3 March”: the day lies in the month.",
        "Check the time zone and which moment is meant (order, start, arrival); then go by the source closest to the event.");

    public string Message => "Different times for {what}: {positions}.";

    public IEnumerable<IFlag> Find(ClaimSet claims) => IntervalFlag.Of(claims, ClaimTraits.Time, "Both cannot hold.");
}
