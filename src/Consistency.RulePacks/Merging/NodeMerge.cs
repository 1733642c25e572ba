using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Merging;

/// <summary>Puts one checked document on top of another: maps merge by key, lists are united, single values are replaced.</summary>
/// <remarks>What the upper document does not touch comes back as the very same node, so that its compiled form can be kept.</remarks>
internal static class NodeMerge
{
    public static MapNode Merge(MapNode lower, MapNode upper)
    {
        if (lower.Entries.Count == 0)
            return upper;
        if (upper.Entries.Count == 0)
            return lower;
        var entries = lower.Entries.Select(e => upper.Find(e.Key) is { } over ? over with { Value = MergeNode(e.Value, over.Value) } : e);
        return new MapNode(upper.At, [.. entries, .. upper.Entries.Where(e => lower.Find(e.Key) is null)]);
    }

    private static PackNode MergeNode(PackNode lower, PackNode upper) => (lower, upper) switch
    {
        (MapNode below, MapNode above) => Merge(below, above),
        (ListNode below, ListNode above) => Unite(below, above),
        (_, FaultyNode) => lower,
        _ => upper,
    };

    private static ListNode Unite(ListNode lower, ListNode upper)
    {
        // A text that both have is the upper one's: it decides who claims a form.
        var above = upper.Items.OfType<ScalarNode>().Select(s => s.Text).ToHashSet(StringComparer.Ordinal);
        return new ListNode(upper.At, [.. lower.Items.Where(i => i is not ScalarNode s || !above.Contains(s.Text)), .. upper.Items]);
    }
}
