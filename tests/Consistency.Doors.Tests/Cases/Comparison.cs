using System.Text;
using Consistency.V1;

namespace Consistency.Doors.Tests.Cases;

/// <summary>Compares an answer with what a case expects of it, as two texts: equal where the answer is as expected.</summary>
internal static class Comparison
{
    public static (string Expected, string Actual) Of(Expectation expect, CheckResponse response)
    {
        var actual = response.Inconsistencies.ToList();
        var lines = expect.Inconsistencies.Select(e => (Expected: Line(e), Actual: Take(actual, e) is { } i ? Line(i, e) : "")).ToList();
        var extra = actual.Select(i => Line(i, like: null));
        return (
            Join(lines.Select(l => l.Expected), expect.Problems.Select(Line)),
            Join(lines.Select(l => l.Actual).Where(l => l.Length > 0).Concat(extra), response.Problems.Select(Line)));
    }

    /// <summary>The inconsistency that is nearest to an expected one: of its rule, and if possible with its positions.</summary>
    private static Inconsistency? Take(List<Inconsistency> actual, ExpectedInconsistency expected)
    {
        var ofRule = actual.FindAll(i => i.RuleId == expected.Rule);
        var found = ofRule.Find(i => Positions(i.Positions.Select(p => p.ClaimIds)) == Positions(expected.Positions)) ?? ofRule.FirstOrDefault();
        if (found is not null)
            actual.Remove(found);
        return found;
    }

    private static string Line(ExpectedInconsistency e) => Line(
        e.Rule, e.Severity, Positions(e.Positions, e.Support), e.FitsSeveral, e.Reported, e.Between, e.Minimal, e.Drop, e.Exact);

    private static string Line(Inconsistency i, ExpectedInconsistency? like) => Line(
        i.RuleId,
        Name(i.Severity),
        Positions(i.Positions.Select(p => p.ClaimIds), like is { Support: null } ? null : i.Positions.Select(p => p.Support)),
        i.FitsSeveralClaimIds,
        i.Reported,
        like is { Between: null } ? null : Name(i.Between),
        like is { Minimal: null } ? null : i.MinimalClaimIds,
        like is { Drop: null } ? null : i.Repair.DropClaimIds,
        like is { Exact: null } ? null : i.Repair.Exact);

    private static string Line(
        string rule, string severity, string positions, IReadOnlyList<string> fitsSeveral, bool reported,
        string? between, IReadOnlyList<string>? minimal, IReadOnlyList<string>? drop, bool? exact)
    {
        var line = new StringBuilder($"{rule} {severity} {positions}");
        if (fitsSeveral.Count > 0)
            line.Append(" fits several: ").AppendJoin(' ', fitsSeveral);
        if (reported)
            line.Append(" reported");
        if (between is not null)
            line.Append(" between: ").Append(between);
        if (minimal is not null)
            line.Append(" minimal: ").AppendJoin(' ', minimal);
        if (drop is not null)
            line.Append(" drop: ").AppendJoin(' ', drop);
        if (exact is not null)
            line.Append(exact.Value ? " exact" : " inexact");
        return line.ToString();
    }

    private static string Line(ExpectedProblem p) => $"problem of {(p.Claim.Length > 0 ? p.Claim : "a report")}: {p.Reason} at {p.Field}";

    private static string Line(Problem p) => Line(new ExpectedProblem { Claim = p.ClaimId, Reason = Name(p.Reason), Field = p.Field });

    private static string Positions(IEnumerable<IEnumerable<string>> positions, IEnumerable<int>? support = null)
    {
        var claims = positions.Select(p => string.Join(' ', p));
        var lines = support is null ? claims : claims.Zip(support, (p, s) => $"{p} (support {s})");
        return string.Join(" | ", lines.Order(StringComparer.Ordinal));
    }

    /// <summary>An enum's value as cases write it: "one source".</summary>
    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var words = new StringBuilder();
        foreach (var c in value.ToString())
        {
            if (char.IsUpper(c) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(c));
        }

        return words.ToString();
    }

    private static string Join(IEnumerable<string> inconsistencies, IEnumerable<string> problems) =>
        string.Join('\n', inconsistencies.Order(StringComparer.Ordinal).Concat(problems.Order(StringComparer.Ordinal)));
}
