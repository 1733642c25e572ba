using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Merging;

/// <summary>Puts one checked document on top of another: maps merge by key, lists are united, single values and sums are replaced.</summary>
/// <remarks>What the upper document does not touch comes back as the very same node, so that its compiled form can be kept.</remarks>
/// <param name="conflicts">Where the two contradict each other.</param>
internal sealed class NodeMerge(ConflictList conflicts)
{
    public MapNode Merge(MapNode lower, MapNode upper)
    {
        if (lower.Entries.Count == 0)
            return upper;
        if (upper.Entries.Count == 0)
            return lower;
        var entries = lower.Entries.Select(e => upper.Find(e.Key) is { } over ? over with { Value = MergeNode(e, over) } : e);
        return new MapNode(upper.At, [.. entries, .. upper.Entries.Where(e => lower.Find(e.Key) is null)]);
    }

    private PackNode MergeNode(MapEntry lower, MapEntry upper)
    {
        switch (lower.Value, upper.Value)
        {
            case (MapNode below, MapNode above):
                return Merge(below, above);
            case (ListNode below, ListNode above):
                // A sum is complete: of two, one alone can hold.
                return upper.Key is "sum_of" ? Replace(lower, upper) : Unite(upper, below, above);
            case (_, FaultyNode):
                return lower.Value;
            default:
                return Replace(lower, upper);
        }
    }

    private PackNode Replace(MapEntry lower, MapEntry upper)
    {
        var (below, above) = (Shown(lower.Value), Shown(upper.Value));
        if (!string.Equals(below, above, StringComparison.Ordinal))
            conflicts.Add(upper.Value.At, lower.Value.At, (u, l) => ConflictTexts.Values(u, above, l, below));
        return upper.Value;
    }

    private ListNode Unite(MapEntry upper, ListNode below, ListNode above)
    {
        // A text that both have is the upper one's: it decides who claims a form.
        var stated = Texts(above).ToHashSet(StringComparer.Ordinal);
        if (upper.Key is "part_of" && below.Items.Count > 0 && stated.Count > 0 && !Texts(below).Any(stated.Contains))
            conflicts.Add(above.At, below.At, (u, l) => ConflictTexts.Wholes(u, Shown(above), l, Shown(below)));
        return new ListNode(above.At, [.. below.Items.Where(i => i is not ScalarNode s || !stated.Contains(s.Text)), .. above.Items]);
    }

    private static IEnumerable<string> Texts(ListNode list) => list.Items.OfType<ScalarNode>().Select(s => s.Text);

    private static string Shown(PackNode node) => node switch
    {
        ScalarNode scalar => scalar.Text,
        ListNode list => string.Join(", ", Texts(list).Order(StringComparer.Ordinal)),
        _ => "",
    };
}
