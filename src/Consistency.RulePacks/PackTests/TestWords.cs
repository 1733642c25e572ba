using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.PackTests;

/// <summary>A sentence or report of a test: a text, {source: text}, or a map with "text".</summary>
/// <param name="Source">Empty where none is stated.</param>
/// <param name="Published">Null where it does not say.</param>
internal sealed record TestWords(string Source, IReadOnlyList<string> Speakers, DateTimeOffset? Published, string Text)
{
    private static readonly string[] Keys = ["source", "speakers", "published", "text"];

    public static TestWords? Read(PackNode node, FaultList faults)
    {
        switch (node)
        {
            case ScalarNode { IsNothing: false } scalar:
                var alone = new TestFields(new MapNode(node.At, [new MapEntry("text", node.At, scalar)]), faults, Keys);
                return new TestWords("", [], null, alone.Text("text", Limits.TestText));
            case MapNode map when map.Find("text") is not null:
                var fields = new TestFields(map, faults, Keys);
                var published = fields.Parsed("published", TestValues.Date, TestTexts.NoDate);
                return new TestWords(fields.Text("source"), fields.Texts("speakers"), published, fields.Text("text", Limits.TestText));
            case MapNode { Entries: [var entry] } map:
                return new TestWords(entry.Key, [], null, new TestFields(map, faults, [entry.Key]).Text(entry.Key, Limits.TestText));
            default:
                faults.Add(node.At, () => TestTexts.NoText);
                return null;
        }
    }
}
