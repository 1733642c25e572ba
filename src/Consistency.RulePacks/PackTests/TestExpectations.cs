using Consistency.Model;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.PackTests;

/// <summary>Reads what a test expects: "none", a rule, a list of rules, or rules with their severities.</summary>
internal static class TestExpectations
{
    private const string None = "none";
    private const string Any = "any";

    public static IReadOnlyList<ExpectedFinding> Read(PackNode? node, Place test, FaultList faults)
    {
        switch (node)
        {
            case ScalarNode { IsNothing: false } scalar:
                return string.Equals(scalar.Text, None, StringComparison.Ordinal) ? [] : [new ExpectedFinding(scalar.Text, null)];
            case ListNode { Items.Count: > 0 } list:
                foreach (var item in list.Items.Where(i => i is not ScalarNode { IsNothing: false }))
                    faults.Add(item.At, () => FaultTexts.WrongType("a rule's id", item.Kind));
                return [.. list.Items.OfType<ScalarNode>().Select(i => new ExpectedFinding(i.Text, null))];
            case MapNode { Entries.Count: > 0 } map:
                return [.. map.Entries.Select(e => new ExpectedFinding(e.Key, SeverityOf(e.Value, faults)))];
            default:
                faults.Add(node?.At ?? test, () => TestTexts.NoExpectation);
                return [];
        }
    }

    /// <summary>The rules that an expectation names, and where.</summary>
    public static IEnumerable<(string Id, Place At)> RulesIn(PackNode? node) => node switch
    {
        ScalarNode { IsNothing: false } one => string.Equals(one.Text, None, StringComparison.Ordinal) ? [] : [(one.Text, one.At)],
        ListNode list => list.Items.OfType<ScalarNode>().Where(i => !i.IsNothing).Select(i => (i.Text, i.At)),
        MapNode map => map.Entries.Select(e => (e.Key, e.At)),
        _ => [],
    };

    private static Severity? SeverityOf(PackNode node, FaultList faults)
    {
        var text = (node as ScalarNode)?.Text ?? "";
        if (Enum.TryParse<Severity>(text, ignoreCase: true, out var severity) && text.All(char.IsLetter))
            return severity;
        if (!string.Equals(text, Any, StringComparison.Ordinal))
            faults.Add(node.At, () => TestTexts.NoSeverity);
        return null;
    }
}
