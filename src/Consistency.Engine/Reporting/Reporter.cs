using System.Text.RegularExpressions;
using Consistency.Engine.Copies;
using Consistency.Engine.Normalization;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Reporting;

/// <summary>Puts a finding into words, lists and an id.</summary>
internal sealed partial class Reporter(RulePack pack, Func<Witnesses> witnesses)
{
    private readonly Lazy<Witnesses> _witnesses = new(witnesses);

    /// <summary>The severity that the pack lets a rule give.</summary>
    public Severity SeverityOf(RuleDescription rule, IFlag flag) =>
        pack.SettingsOf(rule.Id).Apply(flag.Severity);

    public Inconsistency Report(RuleDescription rule, string message, Finding finding, string id) =>
        new()
        {
            Id = id,
            RuleId = rule.Id,
            Severity = SeverityOf(rule, finding),
            Between = Voices.Between(finding),
            Summary = Summarise(pack.SettingsOf(rule.Id).Message ?? message, finding),
            Positions = finding.Stances.Select(PositionOf).ToArray(),
            FitsSeveralClaimIds = Ids(finding.FitsSeveral.OrderBy(c => c.Index), Position.MaximumListed),
            MinimalClaimIds = Ids(finding.Minimal.OrderBy(c => c.Index)),
            Repair = new Repair(Ids(finding.Drop.OrderBy(c => c.Index), Repair.MaximumListed), finding.Drop.Count, finding.DropExact),
            Steps = StepsOf(finding),
            Confidence = Reliability.Of(rule.Id, finding),
            Reported = Voices.IsReported(finding),
        };

    private Position PositionOf(Stance stance) => new(
        stance.Label,
        stance.Quantity,
        stance.Time,
        Ids(stance.Claims.OrderBy(c => c.Index), Position.MaximumListed),
        stance.Claims.Count,
        Names(stance.Claims.Select(c => c.SourceId)),
        Names(stance.Claims.Select(c => c.SpeakerName)),
        _witnesses.Value.Support(stance.Claims));

    private static string Summarise(string message, Finding finding)
    {
        var positions = string.Join(" or ", finding.Stances.Take(4).Select(s => $"{s.Label} ({Voices.Who(s.Claims)})"));
        if (finding.Stances.Count > 4)
            positions += $", and {finding.Stances.Count - 4} more";
        // In one go, as what is filled in may hold braces of its own.
        var summary = Placeholder().Replace(message, p => p.Value switch
        {
            "{what}" => finding.What,
            "{speaker}" => Voices.Name(finding.Minimal[0]),
            _ => positions,
        });
        return char.ToUpperInvariant(summary[0]) + summary[1..];
    }

    [GeneratedRegex(@"\{(what|speaker|positions)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private static IReadOnlyList<Step> StepsOf(Finding finding)
    {
        var statements = finding.Minimal.OrderBy(c => c.Index)
            .Select(c => new Step(StepKind.Statement, $"{Voices.Attribution(c)}: “{Wording.Quote(c)}”.", [c.Id]));
        return [.. statements, .. finding.Steps, new Step(StepKind.Clash, finding.Clash, Ids(finding.Minimal.OrderBy(c => c.Index)))];
    }

    private static string[] Ids(IEnumerable<NormalClaim> claims, int most = int.MaxValue) => claims.Select(c => c.Id).Take(most).ToArray();

    private static string[] Names(IEnumerable<string> names) =>
        names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Position.MaximumListed).ToArray();
}
