using Consistency.Engine;

namespace Consistency.Server.Mapping;

/// <summary>Rules and their texts.</summary>
internal static class RuleMapping
{
    public static V1.Rule ToProto(this RuleDescription rule, bool enabled) => new()
    {
        Id = rule.Id,
        Flags = rule.Flags,
        Severities = { rule.Severities.Select(SeverityMapping.ToProto) },
        Example = rule.Example,
        Counterexample = rule.Counterexample,
        Remedy = rule.Remedy,
        Enabled = enabled,
        Kind = rule.Kind,
    };
}
