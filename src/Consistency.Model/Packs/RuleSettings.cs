namespace Consistency.Model.Packs;

/// <summary>A pack's settings for one rule.</summary>
/// <param name="Enabled">Whether the rule is applied.</param>
/// <param name="MaximumSeverity">The worst severity that it gives; null for the rule's own.</param>
/// <param name="Message">The summary's template, with {what}, {positions} and {speaker}; null for the rule's own.</param>
public sealed record RuleSettings(bool Enabled, Severity? MaximumSeverity, string? Message)
{
    public static readonly RuleSettings Default = new(true, null, null);
}
