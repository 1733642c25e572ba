using System.Text.Json;
using System.Text.Json.Serialization;

namespace Consistency.Doors.Tests.Cases;

/// <summary>The cases of tests/cases, by their path below it: "quote-drift/modality.json".</summary>
internal static class CaseFolder
{
    private static readonly string Root = Repository.PathOf("tests", "cases");

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The paths, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Root, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Root, f).Replace('\\', '/'))
            .Where(n => n.Contains('/', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Why the engine does not meet a case yet, by the case's path.</summary>
    public static IReadOnlyDictionary<string, string> Skips { get; } =
        JsonSerializer.Deserialize<SortedDictionary<string, string>>(File.ReadAllText(Path.Combine(Root, "skips.json")), Strict)!;

    public static Case Read(string name) => Parse(File.ReadAllText(Path.Combine(Root, name)));

    /// <exception cref="JsonException">The text is no case, or expects nothing.</exception>
    public static Case Parse(string text)
    {
        var read = JsonSerializer.Deserialize<Case>(text, Strict) ?? throw new JsonException("A case is an object.");
        var expect = read.Expect;
        if (expect.Inconsistencies.Count == 0 && expect.Problems.Count == 0 && expect.None.Length == 0)
            throw new JsonException("A case that expects nothing tests nothing: list inconsistencies or problems, or say under \"none\" why nothing is flagged.");
        if (expect.Inconsistencies.Count > 0 && expect.None.Length > 0)
            throw new JsonException("\"none\" is for cases in which nothing is flagged.");
        return read;
    }
}
