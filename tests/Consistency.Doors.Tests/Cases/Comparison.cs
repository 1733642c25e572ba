using System.Globalization;
using System.Text;
using Consistency.V1;

namespace Consistency.Doors.Tests.Cases;

/// <summary>Compares an answer with what a case expects of it, as two texts: equal where the answer is as expected.</summary>
internal static class Comparison
{
    public static (string Expected, string Actual) Of(Expectation expect, CheckResponse response)
    {
        var actual = response.Inconsistencies.ToList();
        var lines = expect.Inconsistencies.Select(e => (Expected: Line(e), Actual: Take(actual, e) is { } i ? Line(Seen(i, e)) : "")).ToList();
        var extra = actual.Select(i => Line(Seen(i, like: null)));
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

    /// <summary>What an answer says of all that a case cares about; of an inconsistency that no case lists, of what a short line needs.</summary>
    private static ExpectedInconsistency Seen(Inconsistency i, ExpectedInconsistency? like) => new()
    {
        Rule = i.RuleId,
        Severity = Name(i.Severity),
        Positions = [.. i.Positions.Select(p => p.ClaimIds)],
        Support = like is { Support: null } ? null : [.. i.Positions.Select(p => p.Support)],
        FitsSeveral = i.FitsSeveralClaimIds,
        Reported = i.Reported,
        Between = like is { Between: null } ? null : Name(i.Between),
        Minimal = like is { Minimal: null } ? null : i.MinimalClaimIds,
        Drop = like is { Drop: null } ? null : i.Repair.DropClaimIds,
        Exact = like is { Exact: null } ? null : i.Repair.Exact,
        Id = like?.Id is null ? null : i.Id,
        Summary = like?.Summary is null ? null : i.Summary,
        Steps = like?.Steps is null ? null : [.. i.Explanation.Steps.Select(Line)],
        Confidence = like?.Confidence is null ? null : i.Confidence,
    };

    private static string Line(ExpectedInconsistency e)
    {
        var line = new StringBuilder($"{e.Rule} {e.Severity} {Positions(e.Positions, e.Support)}");
        if (e.FitsSeveral.Count > 0)
            line.Append(" fits several: ").AppendJoin(' ', e.FitsSeveral);
        if (e.Reported)
            line.Append(" reported");
        if (e.Between is not null)
            line.Append(" between: ").Append(e.Between);
        if (e.Minimal is not null)
            line.Append(" minimal: ").AppendJoin(' ', e.Minimal);
        if (e.Drop is not null)
            line.Append(" drop: ").AppendJoin(' ', e.Drop);
        if (e.Exact is not null)
            line.Append(e.Exact.Value ? " exact" : " inexact");
        if (e.Id is not null)
            line.Append(" id: ").Append(e.Id);
        if (e.Confidence is { } confidence)
            line.Append(CultureInfo.InvariantCulture, $" confidence: {confidence}");
        if (e.Summary is not null)
            line.Append("\n  ").Append(e.Summary);
        foreach (var step in e.Steps ?? [])
            line.Append("\n  - ").Append(step);
        return line.ToString();
    }

    private static string Line(Step s) => $"{Name(s.Kind)} [{string.Join(' ', s.ClaimIds)}]: {s.Text}";

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
