using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>What a door asks for: claims as they came, faults and all.</summary>
/// <param name="Claims">In the order of the request.</param>
/// <param name="Pack">The compiled pack; see RulePackCatalog.</param>
public sealed record CheckInput(IReadOnlyList<Claim> Claims, RulePack Pack)
{
    /// <summary>Ids of the request's reports, in its order; each comes back as a problem until reports are read.</summary>
    public IReadOnlyList<string> ReportIds { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public Severity MinimumSeverity { get; init; } = Severity.Notice;
}
