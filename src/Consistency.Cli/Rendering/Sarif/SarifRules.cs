using System.Text.Json.Nodes;
using Consistency.V1;

namespace Consistency.Cli.Rendering.Sarif;

/// <summary>The rules, and how bad what they flag is.</summary>
internal static class SarifRules
{
    public static JsonArray Of(IEnumerable<Rule> rules) => new([.. rules.Select(Of)]);

    public static string Level(Severity severity) => severity switch
    {
        Severity.Contradiction => "error",
        Severity.Tension => "warning",
        _ => "note",
    };

    private static JsonObject Of(Rule rule) => new()
    {
        ["id"] = rule.Id,
        ["shortDescription"] = Text(rule.Flags),
        ["fullDescription"] = Text($"{rule.Flags} Flagged: {rule.Example} Not flagged: {rule.Counterexample}"),
        ["help"] = new JsonObject
        {
            ["text"] = $"{rule.Remedy}\n\nFlagged: {rule.Example}\n\nNot flagged: {rule.Counterexample}",
            ["markdown"] = $"{rule.Remedy}\n\n**Flagged:** {rule.Example}\n\n**Not flagged:** {rule.Counterexample}",
        },
        ["defaultConfiguration"] = new JsonObject
        {
            ["enabled"] = rule.Enabled,
            ["level"] = Level(rule.Severities.Count > 0 ? rule.Severities.Max() : Severity.Notice),
        },
    };

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
