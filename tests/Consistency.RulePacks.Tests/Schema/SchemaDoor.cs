using System.Globalization;
using System.Text.Json.Nodes;
using Consistency.RulePacks.Documents;
using Consistency.RulePacks.Merging;
using Json.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Consistency.RulePacks.Tests.Schema;

/// <summary>Holds documents against the schema as an editor does, and against the reader's own check of structure.</summary>
internal static class SchemaDoor
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(RulePackCatalog.Schema);

    /// <summary>Whether the schema takes a document, as a library that knows nothing of packs reads it.</summary>
    public static bool SchemaTakes(string document) => Schema.Evaluate(Json(document)).IsValid;

    public static bool SchemaTakes(JsonNode? document) => Schema.Evaluate(document).IsValid;

    /// <summary>Whether the reader finds no fault in a document's structure; what it names may still be unknown.</summary>
    public static bool ReaderTakes(string document)
    {
        var faults = new FaultList();
        PackLayer.Read("document", document, faults);
        return !faults.Any;
    }

    private static JsonNode? Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return stream.Documents.Count == 0 ? null : Json(stream.Documents[0].RootNode);
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Json(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode scalar => Json(scalar),
        _ => throw new ArgumentException($"{node.NodeType} is not read.", nameof(node)),
    };

    private static JsonNode? Json(YamlScalarNode scalar)
    {
        var text = scalar.Value ?? "";
        if (scalar.Style != ScalarStyle.Plain)
            return text;
        if (text is "" or "~" or "null")
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
