using Consistency.Engine;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>What a door asks for: claims and reports as they came, faults and all.</summary>
/// <param name="Claims">In the order of the request.</param>
/// <param name="Pack">The compiled pack; see RulePackCatalog.</param>
public sealed record CheckInput(IReadOnlyList<Claim> Claims, RulePack Pack)
{
    /// <summary>Texts to read claims from, in the order of the request.</summary>
    public IReadOnlyList<Report> Reports { get; init; } = [];

    public IReadOnlyList<Relation> Relations { get; init; } = [];

    public IReadOnlySet<string> DisabledRules { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public Severity MinimumSeverity { get; init; } = Severity.Notice;

    /// <summary>How large a report's text may be, in bytes of UTF-8; a larger one is left out. Default: 10 MiB.</summary>
    public int MaximumReportBytes { get; init; } = ReportLimits.Bytes;

    internal EngineInput ToEngine(IReadOnlyList<Claim> sound) =>
        new(sound, Relations, Pack) { DisabledRules = DisabledRules, MinimumSeverity = MinimumSeverity };
}
