using Consistency.Engine.Columns;
using Consistency.Engine.Rules;
using Consistency.Model;

namespace Consistency.Engine.Reporting;

/// <summary>What was flagged, as inconsistencies: the worst first, then by rule and id; each is put into words when it is asked for.</summary>
internal static class Reports
{
    public static IReadOnlyList<Inconsistency> Of(IEnumerable<(IRule Rule, IFlag Flag)> found, Reporter reporter, Severity minimum)
    {
        var sorted = found
            .Select(f => (f.Rule, f.Flag, Severity: reporter.SeverityOf(f.Rule.Description, f.Flag), Id: StableId.Of(f.Rule.Description.Id, f.Flag.Key)))
            .Where(f => f.Severity >= minimum)
            .OrderByDescending(f => f.Severity).ThenBy(f => f.Rule.Description.Id, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)
            .ToArray();
        var made = new Inconsistency?[sorted.Length];
        return new LazyList<Inconsistency>(
            sorted.Length, i => made[i] ??= reporter.Report(sorted[i].Rule.Description, sorted[i].Rule.Message, sorted[i].Flag.Describe(), sorted[i].Id));
    }
}
