using System.Text.Json.Serialization;

namespace Consistency.Cli.Baselines;

/// <summary>An accepted finding; all but the id and the severity is for people.</summary>
internal sealed record AcceptedFinding(string Id, string? Rule, string? Severity, string? Summary)
{
    /// <summary>The severity up to which the finding is accepted; any, where the entry names none.</summary>
    [JsonIgnore]
    public V1.Severity Worst => Severity switch
    {
        "notice" => V1.Severity.Notice,
        "tension" => V1.Severity.Tension,
        _ => V1.Severity.Contradiction,
    };
}
