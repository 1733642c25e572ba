namespace Consistency.Model.Packs;

/// <summary>A pack's settings for one rule.</summary>
/// <param name="Enabled">Whether the rule is applied.</param>
/// <param name="MaximumSeverity">The worst severity that it gives; null for the rule's own.</param>
/// <param name="Message">The summary's template, with {what}, {positions} and {speaker}; null for the rule's own.</param>
public sealed record RuleSettings(bool Enabled, Severity? MaximumSeverity, string? Message)
{
    /// <summary>The severity that it gives, whatever its kind would; null for its kind's. Of a pack's own rules alone.</summary>
    public Severity? Severity { get; init; }

    public static readonly RuleSettings Default = new(true, null, null);

    /// <summary>The severity that the rule gives where its kind would give this one.</summary>
    public Severity Apply(Severity ofKind) => (Severity ?? ofKind) is var severity && MaximumSeverity is { } most && most < severity ? most : severity;
}
