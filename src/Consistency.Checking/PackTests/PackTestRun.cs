using Consistency.Engine;
using Consistency.Model;
using Consistency.RulePacks.Describing;
using Consistency.RulePacks.PackTests;

namespace Consistency.Checking.PackTests;

/// <summary>Runs the tests within a pack, each as a check of its own. Stateless; safe to call from many threads.</summary>
public static class PackTestRun
{
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static PackTestAnswer Run(PackDescription pack, CancellationToken cancellation = default)
    {
        var coverage = new CoverageCount(pack, RulesOn(pack));
        var results = new List<PackTestResult>();
        foreach (var test in pack.Tests)
        {
            var answer = ConsistencyChecker.Check(new CheckInput(test.Claims, pack.Pack) { Reports = test.Reports }, cancellation);
            cancellation.ThrowIfCancellationRequested();
            results.Add(new PackTestResult(test, [.. Unread(answer), .. Differences(test, answer.Inconsistencies)], answer.Inconsistencies));
            coverage.Add(test, answer);
        }

        return new PackTestAnswer(results, coverage.Parts());
    }

    /// <summary>The rules that the pack applies.</summary>
    private static List<string> RulesOn(PackDescription pack) =>
        [.. ConsistencyEngine.Rules.Select(r => r.Id).Concat(pack.Pack.UserRules.Select(r => r.Id)).Where(r => pack.Pack.SettingsOf(r).Enabled)];

    /// <summary>What of the test's input was not checked: a test that expects nothing would else pass on nothing.</summary>
    private static IEnumerable<string> Unread(CheckAnswer answer) =>
    [
        .. answer.Problems.Select(p => p.Field.Length == 0 ? p.Message : $"{p.Field}: {p.Message}"),
        .. answer.Coverage.Where(c => c.Claims == 0 && c.Problem.Length == 0).Select(c => $"No claim was read in the report of \"{c.ReportId}\"."),
        .. answer.NotDecided,
    ];

    private static IEnumerable<string> Differences(PackTest test, IReadOnlyList<Inconsistency> found) =>
    [
        .. test.Expected.Where(e => !found.Any(f => Matches(e, f))).Select(e => $"Not found: {e.RuleId}{(e.Severity is { } s ? $" ({Word(s)})" : "")}."),
        .. found.Where(f => !test.Expected.Any(e => Matches(e, f))).Select(f => $"Not expected: {f.RuleId} ({Word(f.Severity)}): {f.Summary}"),
    ];

    internal static bool Matches(ExpectedFinding expected, Inconsistency found) =>
        string.Equals(expected.RuleId, found.RuleId, StringComparison.Ordinal) && (expected.Severity is null || expected.Severity == found.Severity);

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
