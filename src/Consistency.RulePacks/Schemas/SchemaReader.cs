using System.Text.Json;

namespace Consistency.RulePacks.Schemas;

/// <summary>Reads the part of JSON Schema that the schema of packs uses; any other keyword in it would hold for editors alone.</summary>
internal sealed class SchemaReader(JsonElement root)
{
    private readonly Dictionary<string, Shape> _definitions = new(StringComparer.Ordinal);

    public Shape Document() => Read(root);

    private Shape Read(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Definition(reference.GetString()!["#/$defs/".Length..]);
        if (schema.TryGetProperty("enum", out var words))
            return new ChoiceShape([.. words.EnumerateArray().Select(w => w.GetString()!)]);
        return Types(schema)[0] switch
        {
            "object" => Map(schema),
            "array" => new ListShape(Read(schema.GetProperty("items")), Count(schema, "minItems", 0), Count(schema, "maxItems", Limits.Nodes)),
            "boolean" => new FlagShape(),
            "number" => Number(schema, whole: false),
            "integer" => Number(schema, whole: true),
            "string" => new TextShape(schema.GetProperty("maxLength").GetInt32()),
            var other => throw new NotSupportedException($"The schema of packs has no values of the type {other}."),
        };
    }

    private Shape Definition(string name)
    {
        if (!_definitions.TryGetValue(name, out var shape))
            _definitions[name] = shape = Read(root.GetProperty("$defs").GetProperty(name));
        return shape;
    }

    private MapShape Map(JsonElement schema)
    {
        var fields = schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(p => p.Name, p => Read(p.Value), StringComparer.Ordinal)
            : [];
        var others = schema.GetProperty("additionalProperties");
        return new MapShape(fields, others.ValueKind == JsonValueKind.False ? null : Read(others));
    }

    private static NumberShape Number(JsonElement schema, bool whole) =>
        new(schema.GetProperty("minimum").GetDecimal(), schema.GetProperty("maximum").GetDecimal(), whole);

    private static int Count(JsonElement schema, string key, int otherwise) => schema.TryGetProperty(key, out var count) ? count.GetInt32() : otherwise;

    /// <summary>One type or several: a text may be written as a number is, and a map with nothing in it as nothing.</summary>
    private static string[] Types(JsonElement schema)
    {
        var type = schema.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];
    }
}
