using System.Text.Json;

namespace Consistency.RulePacks.Schemas;

/// <summary>The JSON Schema of pack documents, which is embedded: the one place that says which keys there are and what each may hold.</summary>
internal static class PackSchema
{
    private const string Resource = "rule-pack.schema.json";

    public static string Text { get; } = ReadText();

    public static Shape Document { get; } = ReadShape();

    private static string ReadText()
    {
        using var reader = new StreamReader(typeof(PackSchema).Assembly.GetManifestResourceStream(Resource)!);
        return reader.ReadToEnd();
    }

    private static Shape ReadShape()
    {
        using var schema = JsonDocument.Parse(Text);
        return new SchemaReader(schema.RootElement).Document();
    }
}
