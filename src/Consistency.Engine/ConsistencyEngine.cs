using Consistency.Engine.Columns;
using Consistency.Engine.Comparison;
using Consistency.Engine.Copies;
using Consistency.Engine.PackRules;
using Consistency.Engine.Reporting;
using Consistency.Engine.Rules;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>Claims in, inconsistencies out: pure, without I/O, clock or state. Safe to call from many threads.</summary>
public static class ConsistencyEngine
{
    private static readonly IRule[] AllRules =
    [
        new FigureCategory(),
        new FigurePopulation(),
        new FigureSpeaker(),
        new QuantityBound(),
        new QuantityConflict(),
        new QuantityDecrease(),
        new QuantityMagnitude(),
        new QuantityPartExceedsWhole(),
        new QuantitySum(),
        new QuoteDrift(),
        new TimeConflict(),
        new TimeOrder(),
        new ValueDenied(),
        new ValueExclusive(),
        new ValueOpposite(),
    ];

    /// <summary>The built-in rules, sorted by id.</summary>
    public static IReadOnlyList<RuleDescription> Rules { get; } = Sorted(AllRules);

    /// <summary>The built-in rules and a pack's own, sorted by id; those that are switched off too.</summary>
    public static IReadOnlyList<RuleDescription> RulesOf(RulePack pack) => pack.UserRules.Count == 0 ? Rules : Sorted([.. AllRules, .. PackRuleSet.Of(pack, AllRules)]);

    /// <summary>Checks a set of claims. What is flagged does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EngineResult Check(EngineInput input, CancellationToken cancellation = default)
    {
        var claims = new ClaimSet(input, cancellation);
        var own = new PackRuleSet(input, AllRules, cancellation);
        var found = AllRules.SelectMany(r => own.Find(r, claims)).ToList();
        var reports = new Reports(Precedence.Apply(found), new Reporter(input.Pack, new Witnesses(claims)), input.MinimumSeverity);
        return new EngineResult(
            new LazyList<Claim>(claims.Count, i => claims.Claims[i].Claim), reports.Flags, reports.Inconsistencies, [.. claims.NotDecided.Union(own.NotDecided, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IReadOnlyList<RuleDescription> Sorted(IEnumerable<IRule> rules) => [.. rules.Select(r => r.Description).OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>Says why two claims that no rule flags can both hold.</summary>
    public static IReadOnlyList<Difference> Differences(Claim a, Claim b, RulePack pack)
    {
        var claims = new ClaimSet(new EngineInput([a, b], [], pack), CancellationToken.None);
        return DifferenceFinder.Between(claims.Claims[0], claims.Claims[1], pack);
    }
}
