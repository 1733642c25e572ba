using System.Text.Json.Nodes;
using Consistency.RulePacks.Describing;

namespace Consistency.Cli.Rendering.Packs;

/// <summary>What differs between two packs.</summary>
internal static class PackDiffReport
{
    public static void Print(Page page, IReadOnlyList<PackChange> changes)
    {
        foreach (var change in changes)
            page.Paragraph($"{Mark(change.Kind)} ", Text(change));
        page.Paragraph("", changes.Count == 0 ? "No difference in meaning" : Words.Count(changes.Count, "difference"), Colours.Heading);
    }

    public static JsonObject ToJson(IReadOnlyList<PackChange> changes) => new()
    {
        ["changes"] = new JsonArray([.. changes.Select(c => new JsonObject
        {
            ["kind"] = c.Kind.ToString().ToLowerInvariant(),
            ["path"] = c.Path,
            ["before"] = c.Before,
            ["after"] = c.After,
        })]),
    };

    private static char Mark(PackChangeKind kind) => kind switch
    {
        PackChangeKind.Gained => '+',
        PackChangeKind.Lost => '-',
        _ => '~',
    };

    private static string Text(PackChange change) => change.Kind switch
    {
        PackChangeKind.Gained => $"{change.Path}: {change.After}",
        PackChangeKind.Lost => $"{change.Path}: {change.Before}",
        _ => $"{change.Path}: {change.Before} → {change.After}",
    };
}
