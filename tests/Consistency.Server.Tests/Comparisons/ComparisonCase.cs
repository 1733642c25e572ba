using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;

namespace Consistency.Server.Tests.Comparisons;

/// <summary>An entry of tests/comparisons; its README says what the keys mean.</summary>
internal sealed record ComparisonCase(string About, JsonNode A, JsonNode B, ComparisonCase.Expected Expect)
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow };

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "comparisons");

    public static IEnumerable<string> Topics => Directory.EnumerateFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static ComparisonCase[] Of(string topic) =>
        JsonSerializer.Deserialize<ComparisonCase[]>(File.ReadAllText(Path.Combine(Folder, topic + ".json")), Strict)!;

    public V1.CompareRequest Request => new() { A = Side(A), B = Side(B) };

    private static V1.Claim Side(JsonNode side) => side.GetValueKind() == JsonValueKind.String
        ? new V1.Claim { Text = side.GetValue<string>() }
        : JsonParser.Default.Parse<V1.Claim>(side.ToJsonString());

    internal sealed record Expected(
        string? Conflict, string? Rule, string? Notice, string? Within, string[]? Kinds, string[]? Says, string? Needed, string[][]? Pairs, string[]? Problems);
}
