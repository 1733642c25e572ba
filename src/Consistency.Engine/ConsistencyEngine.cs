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
    public static IReadOnlyList<RuleDescription> RulesOf(RulePack pack) => Sorted([.. AllRules, .. PackRuleSet.Of(pack, AllRules)]);

    /// <summary>Checks a set of claims. What is flagged does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EngineResult Check(EngineInput input, CancellationToken cancellation = default) =>
        Check(ClaimSet.OfAll(input, cancellation), input, cancellation);

    /// <summary>Checks two sides' claims together, and says of each which claim of the other side is nearest, and why the two clash or do not.</summary>
    /// <param name="input">The first side's claims, then the second's.</param>
    /// <param name="ofFirst">How many of them are the first side's.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EngineComparison Compare(EngineInput input, int ofFirst, CancellationToken cancellation = default)
    {
        var claims = new ClaimSet(input, cancellation);
        var result = Check(claims, input, cancellation);
        return new EngineComparison(result, new PairComparer(claims, input, result.Inconsistencies).Pairs(ofFirst));
    }

    private static EngineResult Check(ClaimSet claims, EngineInput input, CancellationToken cancellation)
    {
        var reports = Find(claims, input, _ => true, () => new Witnesses(claims.Worded, cancellation));
        return new EngineResult(
            new LazyList<Claim>(claims.Count, i => claims.Claims[i].Claim), reports.Flags, reports.Inconsistencies, [.. claims.NotDecided]);
    }

    /// <summary>Runs some of the built-in rules, and those of the pack's own that are of their kind.</summary>
    /// <param name="witnesses">Asked for when a position's support is.</param>
    internal static Reports Find(ClaimSet claims, EngineInput input, Func<IRule, bool> wanted, Func<Witnesses> witnesses)
    {
        var own = new PackRuleSet(input, AllRules);
        var found = AllRules.Where(wanted).SelectMany(r => own.Find(r, claims)).ToList();
        return new Reports(Precedence.Apply(found), new Reporter(input.Pack, witnesses), input.MinimumSeverity);
    }

    private static IReadOnlyList<RuleDescription> Sorted(IEnumerable<IRule> rules) => [.. rules.Select(r => r.Description).OrderBy(d => d.Id, StringComparer.Ordinal)];
}
