using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>What the engine checks: valid claims with distinct ids, relations without a circle, and a pack.</summary>
public sealed record EngineInput(IReadOnlyList<Claim> Claims, IReadOnlyList<Relation> Relations, RulePack Pack)
{
    /// <summary>Ids of rules that are not applied, built-in or the pack's own. Where one of the pack's own is not, its kind judges.</summary>
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public Severity MinimumSeverity { get; init; } = Severity.Notice;

    /// <summary>Whether the pack has a rule on, and nobody disabled it.</summary>
    internal bool Applies(string ruleId) => Pack.SettingsOf(ruleId).Enabled && !DisabledRules.Contains(ruleId);
}

/// <summary>What the engine found.</summary>
/// <remarks>For one thread at a time, as much of it is made when it is asked for.</remarks>
/// <param name="Claims">The claims as understood, in the order given, with canonical names and cells; each is made when it is asked for.</param>
/// <param name="Flags">What is flagged: the worst first, then by rule and id.</param>
/// <param name="Inconsistencies">The same in full, in the same order; each is put into words when it is asked for.</param>
/// <param name="NotDecided">What was too large to decide, in words.</param>
public sealed record EngineResult(IReadOnlyList<Claim> Claims, IReadOnlyList<Flag> Flags, IReadOnlyList<Inconsistency> Inconsistencies, IReadOnlyList<string> NotDecided);

/// <summary>That a rule flags something, and how badly; <paramref name="Id"/> is its inconsistency's.</summary>
public readonly record struct Flag(string RuleId, Severity Severity, string Id)
{
    /// <summary>The worst first, then by rule and id.</summary>
    public static Comparer<Flag> WorstFirst { get; } = Comparer<Flag>.Create((a, b) =>
        b.Severity.CompareTo(a.Severity) is var bySeverity and not 0 ? bySeverity
        : string.CompareOrdinal(a.RuleId, b.RuleId) is var byRule and not 0 ? byRule
        : string.CompareOrdinal(a.Id, b.Id));
}

/// <summary>What came of comparing two sides.</summary>
/// <param name="Result">What the engine found among the claims of both.</param>
/// <param name="Pairs">Those in conflict first, then the nearest; none where a side has no claim.</param>
public sealed record EngineComparison(EngineResult Result, IReadOnlyList<ComparedPair> Pairs);
