using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Consistency.Checking;
using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.RulePacks;

namespace Consistency.Benchmarks.Statistics;

/// <summary>Claims of many sources, each a flat JSON object in a line: source, object, attribute, value and, where there is one, year.</summary>
internal static partial class JsonClaims
{
    /// <summary>The claim files of a folder; those that hold what is true are none.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.jsonl").Where(f => !f.EndsWith(".truth.jsonl", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Reads a file; the pack is the default one, and takes one value at a time of each attribute that it does not know.</summary>
    public static CheckInput Read(string path)
    {
        var claims = File.ReadLines(path).Select((line, i) => ClaimOf(line, i + 1)).ToList();
        var known = new RulePackCatalog().Compile([RulePackCatalog.DefaultName]).Properties;
        var unknown = claims.Select(c => c.Property).Distinct(StringComparer.Ordinal).Where(p => !known.TryResolve(p, out _)).Order(StringComparer.Ordinal);
        var declared = string.Concat(unknown.Select(p => $"  {JsonSerializer.Serialize(p)}: {{value: any, single_valued: true}}\n"));
        return new CheckInput(claims, new RulePackCatalog().Compile([RulePackCatalog.DefaultName], declared.Length > 0 ? "properties:\n" + declared : ""));
    }

    private static Claim ClaimOf(string line, int number)
    {
        using var document = JsonDocument.Parse(line);
        var row = document.RootElement;
        return new Claim
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"c{number}"),
            Source = new Source(Text(row, "source")),
            Subject = new Subject(Text(row, "object")),
            Property = Text(row, "attribute"),
            Scope = new Scope(AsOf: Text(row, "year")),
            Value = ValueOf(row.GetProperty("value")),
        };
    }

    private static string Text(JsonElement row, string field) => row.TryGetProperty(field, out var value) ? value.ToString() : "";

    private static ClaimValue ValueOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
            return new ClaimValue.OfQuantity(new Quantity(value.GetDouble()));
        var text = value.ToString();
        if (Clock().Match(text) is not { Success: true } clock)
            return new ClaimValue.OfEntity(text);
        var hour = int.Parse(clock.Groups["hour"].Value, CultureInfo.InvariantCulture) % 24;
        hour = clock.Groups["half"].Value.ToUpperInvariant() switch { "A" => hour % 12, "P" => (hour % 12) + 12, _ => hour };
        var time = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{clock.Groups["minute"].Value}");
        return new ClaimValue.OfTime(new TimeRange(time, time));
    }

    [GeneratedRegex(@"\b(?<hour>\d{1,2}):(?<minute>[0-5]\d)\s*(?<half>[AaPp])?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Clock();
}
