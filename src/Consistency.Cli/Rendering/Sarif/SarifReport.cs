using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consistency.Cli.Baselines;
using Consistency.Cli.Reading;
using Consistency.V1;

namespace Consistency.Cli.Rendering.Sarif;

/// <summary>The answer to a check as a SARIF 2.1.0 log, for code hosts and editors.</summary>
internal static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="response">The whole answer, with its claims, and with what was accepted.</param>
    public static void Print(TextWriter output, CheckResponse response, IReadOnlyList<Rule> rules, LoadedClaims loaded, Acceptance acceptance)
    {
        var claims = response.Claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var indexes = rules.Select((r, i) => (r.Id, Index: i)).ToDictionary(r => r.Id, r => r.Index, StringComparer.Ordinal);
        var results = new SarifResults(new SarifLocations(loaded), claims, indexes, acceptance);
        var log = new JsonObject
        {
            ["$schema"] = Schema,
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject { ["name"] = Messages.Tool, ["semanticVersion"] = response.EngineVersion, ["rules"] = SarifRules.Of(rules) },
                },
                ["invocations"] = new JsonArray(Invocation(response, loaded)),
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. response.Inconsistencies.Select(results.Of)]),
            }),
        };
        output.WriteLine(log.ToJsonString(Format));
    }

    /// <summary>What was left out, and what could not be decided.</summary>
    private static JsonObject Invocation(CheckResponse response, LoadedClaims loaded) => new()
    {
        ["executionSuccessful"] = response.Summary.Claims > 0,
        ["toolExecutionNotifications"] = new JsonArray(
        [
            .. response.Problems.Select(p => Notification(p, loaded.Places)),
            .. response.NotDecided.Select(n => new JsonObject { ["level"] = "warning", ["message"] = new JsonObject { ["text"] = n } }),
        ]),
    };

    private static JsonObject Notification(Problem problem, PlaceMap places)
    {
        var (place, field) = places.Find(problem.Field);
        var notification = new JsonObject { ["level"] = "warning", ["message"] = new JsonObject { ["text"] = Messages.Problem(field, problem) } };
        if (place is { } known)
            notification["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = SarifLocations.Of(known) });
        return notification;
    }
}
