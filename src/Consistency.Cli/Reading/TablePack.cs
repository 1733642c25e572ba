using System.Text.Json;
using System.Text.Json.Nodes;
using Consistency.RulePacks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Consistency.Cli.Reading;

/// <summary>The rule pack that a table brings: it declares the properties that no pack knows.</summary>
internal static class TablePack
{
    /// <summary>Adds declarations of the unknown ones among some properties to a pack document.</summary>
    /// <param name="packs">The names of the request's packs.</param>
    /// <param name="document">A pack document of the user's; empty for none.</param>
    /// <returns>The document to send; the given one where nothing is to be declared.</returns>
    /// <exception cref="UnknownRulePackException">A pack is not known here.</exception>
    /// <exception cref="InvalidRulePackException">The document has faults.</exception>
    public static string Declare(IEnumerable<string> properties, IReadOnlyList<string> packs, string document)
    {
        var known = new RulePackCatalog().Compile(packs, document).Properties;
        var unknown = properties.Where(p => p.Length > 0 && !known.TryResolve(p, out _))
            .DistinctBy(Model.Packs.Taxonomy.Fold, StringComparer.Ordinal)
            .ToList();
        return unknown.Count == 0 ? document
            : document.Length == 0 ? Json(unknown)
            : Merged(document, unknown);
    }

    private static string Json(List<string> properties)
    {
        var declarations = new JsonObject();
        foreach (var property in properties)
            declarations.Add(property, new JsonObject { ["value"] = "any", ["single_valued"] = true });
        return new JsonObject { ["properties"] = declarations }.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
    }

    // Nodes keep how each scalar was written, so that a quoted "no" stays a word.
    private static string Merged(string document, List<string> properties)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(document));
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        if (!root.Children.TryGetValue(new YamlScalarNode("properties"), out var declared) || declared is not YamlMappingNode declarations)
            root.Children[new YamlScalarNode("properties")] = declarations = [];
        foreach (var property in properties)
        {
            declarations.Add(
                new YamlScalarNode(property) { Style = ScalarStyle.DoubleQuoted },
                new YamlMappingNode("value", "any", "single_valued", "true"));
        }

        using var text = new StringWriter();
        stream.Save(text, assignAnchors: false);
        return text.ToString();
    }
}
