using Consistency.Engine.Columns;
using Consistency.Engine.Comparison;
using Consistency.Engine.Copies;
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

    /// <summary>The rules, sorted by id.</summary>
    public static IReadOnlyList<RuleDescription> Rules { get; } =
        [.. AllRules.Select(r => r.Description).OrderBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>Checks a set of claims. What is flagged does not depend on their order.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EngineResult Check(EngineInput input, CancellationToken cancellation = default)
    {
        var claims = new ClaimSet(input, cancellation);
        var reports = Find(claims, input, _ => true, () => new Witnesses(claims.Worded, cancellation));
        return new EngineResult(
            new LazyList<Claim>(claims.Count, i => claims.Claims[i].Claim), reports.Flags, reports.Inconsistencies, [.. claims.NotDecided]);
    }

    /// <summary>Runs some of the rules.</summary>
    /// <param name="witnesses">Asked for when a position's support is.</param>
    internal static Reports Find(ClaimSet claims, EngineInput input, Func<IRule, bool> wanted, Func<Witnesses> witnesses)
    {
        var found = AllRules
            .Where(r => wanted(r) && input.Pack.SettingsOf(r.Description.Id).Enabled && !input.DisabledRules.Contains(r.Description.Id))
            .SelectMany(r => r.Find(claims).Select(f => (Rule: r, Flag: f)))
            .ToList();
        return new Reports(Precedence.Apply(found), new Reporter(input.Pack, witnesses), input.MinimumSeverity);
    }

    /// <summary>Says why two claims that no rule flags can both hold.</summary>
    public static IReadOnlyList<Difference> Differences(Claim a, Claim b, RulePack pack)
    {
        var claims = new ClaimSet(new EngineInput([a, b], [], pack), CancellationToken.None);
        return DifferenceFinder.Between(claims.Claims[0], claims.Claims[1], pack);
    }
}
