using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>What the engine checks: valid claims with distinct ids, relations without a circle, and a pack.</summary>
public sealed record EngineInput(IReadOnlyList<Claim> Claims, IReadOnlyList<Relation> Relations, RulePack Pack)
{
    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public Severity MinimumSeverity { get; init; } = Severity.Notice;
}

/// <summary>What the engine found.</summary>
/// <param name="Claims">The claims as understood, in the order given, with canonical names and cells.</param>
/// <param name="Inconsistencies">The worst first, then by rule and id.</param>
/// <param name="NotDecided">What was too large to decide, in words.</param>
public sealed record EngineResult(IReadOnlyList<Claim> Claims, IReadOnlyList<Inconsistency> Inconsistencies, IReadOnlyList<string> NotDecided);
