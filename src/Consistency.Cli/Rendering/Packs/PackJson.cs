using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Consistency.Cli.Rendering.Packs;

/// <summary>Answers that are the tool's own, and no message of the service, as JSON for other programs.</summary>
internal static class PackJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Print(TextWriter output, JsonObject answer) => output.WriteLine(answer.ToJsonString(Options));
}
