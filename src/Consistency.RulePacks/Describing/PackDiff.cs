using Consistency.Model.Packs;
using Consistency.RulePacks.Documents;

namespace Consistency.RulePacks.Describing;

/// <summary>Compares what two packs mean, whatever they extend and however they are written.</summary>
public static class PackDiff
{
    /// <summary>All differences, sorted by path, losses before gains.</summary>
    public static IReadOnlyList<PackChange> Between(PackDescription before, PackDescription after)
    {
        var changes = new List<PackChange>();
        Maps("", before.Meaning(), after.Meaning(), changes);
        return [.. changes.OrderBy(c => c.Path, StringComparer.Ordinal).ThenByDescending(c => c.Kind == PackChangeKind.Lost).ThenBy(c => c.Before + c.After, StringComparer.Ordinal)];
    }

    private static void Maps(string path, MapNode before, MapNode after, List<PackChange> changes)
    {
        foreach (var entry in before.Entries)
            Nodes(Below(path, entry.Key), entry.Value, after[entry.Key], changes);
        foreach (var entry in after.Entries.Where(e => before.Find(e.Key) is null))
            Nodes(Below(path, entry.Key), null, entry.Value, changes);
    }

    private static void Nodes(string path, PackNode? before, PackNode? after, List<PackChange> changes)
    {
        switch (before, after)
        {
            case (MapNode one, MapNode other):
                Maps(path, one, other, changes);
                break;
            // A section, as against an entry of one, is told entry by entry, and a list item by item.
            case (null, MapNode map) when IsSection(path):
                Maps(path, MapNode.Empty, map, changes);
                break;
            case (MapNode map, null) when IsSection(path):
                Maps(path, map, MapNode.Empty, changes);
                break;
            case (ListNode or null, ListNode or null):
                Lists(path, before as ListNode, after as ListNode, changes);
                break;
            case (null, _):
                changes.Add(new PackChange(PackChangeKind.Gained, path, "", PackWriter.Line(after!)));
                break;
            case (_, null):
                changes.Add(new PackChange(PackChangeKind.Lost, path, PackWriter.Line(before), ""));
                break;
            default:
                var (was, now) = (PackWriter.Line(before), PackWriter.Line(after));
                if (!string.Equals(was, now, StringComparison.Ordinal))
                    changes.Add(new PackChange(PackChangeKind.Changed, path, was, now));
                break;
        }
    }

    private static void Lists(string path, ListNode? before, ListNode? after, List<PackChange> changes)
    {
        var (was, now) = (ByMeaning(before), ByMeaning(after));
        changes.AddRange(was.Where(i => !now.ContainsKey(i.Key)).Select(i => new PackChange(PackChangeKind.Lost, path, i.Value, "")));
        changes.AddRange(now.Where(i => !was.ContainsKey(i.Key)).Select(i => new PackChange(PackChangeKind.Gained, path, "", i.Value)));
    }

    /// <summary>The items in one line each, by what tells them apart: case and articles do not.</summary>
    private static Dictionary<string, string> ByMeaning(ListNode? list)
    {
        var items = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in (list?.Items ?? []).Select(PackWriter.Line))
            items.TryAdd(Taxonomy.Fold(line), line);
        return items;
    }

    private static bool IsSection(string path) => !path.Contains('.', StringComparison.Ordinal);

    private static string Below(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
