using Consistency.Engine.Copies;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Reporting;

public sealed class ReportsTests
{
    private static readonly IRule[] Rules = [new QuantitySum(), new QuantityConflict(), new TimeConflict()];

    [Fact]
    public void The_worst_come_first_and_then_they_are_in_the_order_of_rules_and_ids()
    {
        var flags = Of(Severity.Notice, Enumerable.Range(0, 20).Select(i => "key " + i), [Severity.Tension, Severity.Contradiction, Severity.Notice]).Flags;

        Assert.Equal(3 * 3 * 20, flags.Count);
        Assert.Equal(flags.OrderByDescending(f => f.Severity).ThenBy(f => f.RuleId, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal), flags);
    }

    [Fact]
    public void What_is_less_than_the_least_that_is_wanted_is_left_out() =>
        Assert.Equal(3, Of(Severity.Tension, ["key"], [Severity.Notice, Severity.Tension]).Flags.Count);

    [Fact]
    public void Each_is_put_into_words_once_and_when_somebody_asks()
    {
        var made = 0;
        var reports = Of(Severity.Notice, ["a", "b", "c"], [Severity.Contradiction], () => made++);
        Assert.Equal(0, made);

        Assert.Same(reports.Inconsistencies[1], reports.Inconsistencies[1]);
        Assert.Equal(1, made);
        Assert.Equal(reports.Flags.Select(f => (f.RuleId, f.Id)), reports.Inconsistencies.Select(i => (i.RuleId, i.Id)));
    }

    private static Reports Of(Severity minimum, IEnumerable<string> keys, Severity[] severities, Action? make = null)
    {
        var finding = Findings.Of(Sample.Count("a", 17), Sample.Count("b", 29));
        Finding Make(string key, Severity severity)
        {
            make?.Invoke();
            return finding with { Key = key, Severity = severity };
        }

        var found =
            from key in keys
            from severity in severities
            from rule in Rules
            select (rule, (IFlag)new LaterFinding(key, severity, () => Make(key, severity)));
        return new Reports(found, new Reporter(SamplePack.Pack, () => new Witnesses(finding.Minimal, CancellationToken.None)), minimum);
    }
}
