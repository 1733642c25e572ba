using System.Globalization;

namespace Consistency.RulePacks.Documents;

/// <summary>Typed reading of nodes whose shape has been checked.</summary>
internal static class NodeReading
{
    /// <summary>The map under a key; empty where the key is missing.</summary>
    public static MapNode Map(this MapNode map, string key) => map[key] as MapNode ?? MapNode.Empty;

    /// <summary>The texts of the list under a key, with their places; empty where the key is missing.</summary>
    public static IEnumerable<ScalarNode> List(this MapNode map, string key) =>
        (map[key] as ListNode)?.Items.OfType<ScalarNode>() ?? [];

    public static IEnumerable<string> Texts(this MapNode map, string key) => map.List(key).Select(s => s.Text);

    public static string Text(this MapNode map, string key, string otherwise = "") => (map[key] as ScalarNode)?.Text ?? otherwise;

    public static bool Flag(this MapNode map, string key, bool otherwise = false) =>
        map[key] is ScalarNode flag ? string.Equals(flag.Text, "true", StringComparison.Ordinal) : otherwise;

    public static decimal Number(this MapNode map, string key, decimal otherwise) =>
        map[key] is ScalarNode number ? Number(number) : otherwise;

    public static decimal Number(ScalarNode number) => decimal.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
