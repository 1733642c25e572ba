using System.Text.Json.Nodes;
using Consistency.Model.Packs;
using Consistency.RulePacks;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Consistency.Cli.Reading;

/// <summary>The rule pack that a table brings: it declares the properties that no pack knows.</summary>
internal static class TablePack
{
    /// <summary>Longer names are no pack's; their claims come back as problems.</summary>
    private const int LongestName = 200;

    /// <summary>Adds declarations of the unknown ones among some properties to a pack document.</summary>
    /// <param name="packs">The names of the request's packs.</param>
    /// <param name="document">A pack document of the user's; empty for none.</param>
    /// <returns>The document to send; the given one where nothing is to be declared.</returns>
    /// <exception cref="UnknownRulePackException">A pack is not known here.</exception>
    /// <exception cref="InvalidRulePackException">The document has faults.</exception>
    public static string Declare(IEnumerable<string> properties, IReadOnlyList<string> packs, string document)
    {
        var known = new RulePackCatalog().Compile(packs, document).Properties;
        var unknown = properties.Where(p => CanBeNamed(p) && !known.TryResolve(p, out _))
            .DistinctBy(Taxonomy.Fold, StringComparer.Ordinal)
            .ToList();
        return unknown.Count == 0 ? document
            : document.Length == 0 ? Json(unknown)
            : Merged(document, unknown);
    }

    private static bool CanBeNamed(string property) =>
        Taxonomy.Fold(property).Length > 0 && property.Length <= LongestName && !property.Any(char.IsControl);

    private static string Json(List<string> properties)
    {
        var declarations = new JsonObject();
        foreach (var property in properties)
            declarations.Add(property, new JsonObject { ["value"] = "any", ["single_valued"] = true });
        return new JsonObject { ["properties"] = declarations }.ToJsonString();
    }

    // Nodes keep how each scalar was written, so that a quoted "no" stays a word.
    private static string Merged(string document, List<string> properties)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(document));
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
            return Json(properties);
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
