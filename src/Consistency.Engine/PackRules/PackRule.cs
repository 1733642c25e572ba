using Consistency.Engine.Normalization;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.PackRules;

/// <summary>A rule of a pack's own: its kind, with other words and for the claims that it selects alone. Immutable.</summary>
internal sealed class PackRule : IRule
{
    private readonly ClaimScope[] _scopes;

    public PackRule(UserRule rule, IRule kind, RulePack pack)
    {
        (Kind, Readings) = (kind, rule.Readings);
        _scopes = [.. rule.Where.Select(w => new ClaimScope(w, pack))];
        Stated = _scopes.Length == 0 ? 0 : _scopes.Max(s => s.Stated);
        Description = new RuleDescription(
            rule.Id,
            rule.Flags ?? kind.Description.Flags,
            SeveritiesOf(kind.Description.Severities, pack.SettingsOf(rule.Id)),
            rule.Example,
            rule.Counterexample,
            rule.Remedy ?? kind.Description.Remedy)
        {
            Kind = rule.Kind,
        };
    }

    public IRule Kind { get; }

    public RuleDescription Description { get; }

    public string Message => Kind.Message;

    public Reach Reach => Kind.Reach;

    /// <summary>How its numbers are read; null for the pack's policy.</summary>
    public ReadingPolicy? Readings { get; }

    /// <summary>How many facets its most precise selector states.</summary>
    public int Stated { get; }

    public IEnumerable<IFlag> Find(ClaimSet claims) => Kind.Find(claims).Where(Selects);

    /// <summary>Whether it is for a disagreement: it selects each of the claims that show it.</summary>
    public bool Selects(IFlag flag) => _scopes.Length == 0 || flag.Minimal.All(IsSelected);

    private bool IsSelected(NormalClaim claim) => Array.Exists(_scopes, s => s.Selects(claim));

    private static IReadOnlyList<Severity> SeveritiesOf(IReadOnlyList<Severity> ofKind, RuleSettings settings) =>
        settings.Severity is null ? [.. ofKind.Select(settings.Apply).Distinct()] : [settings.Apply(settings.Severity.Value)];
}
