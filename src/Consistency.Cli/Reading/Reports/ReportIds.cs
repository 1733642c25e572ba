namespace Consistency.Cli.Reading.Reports;

/// <summary>Names reports by their files: without ending, and with as much of the folders as tells them apart.</summary>
internal static class ReportIds
{
    /// <param name="paths">Each names another file.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        var parts = paths.Select(p => Path.GetFullPath(p).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)).ToList();
        var ids = new string[paths.Count];
        Name([.. Enumerable.Range(0, paths.Count)], 1, parts, ids);
        return ids;
    }

    // Files whose last parts are the same get one more part each, until they differ.
    private static void Name(List<int> files, int depth, List<string[]> parts, string[] ids)
    {
        foreach (var same in files.GroupBy(f => Id(parts[f], depth), StringComparer.Ordinal).Select(g => g.ToList()))
        {
            // Those that differ in nothing but their endings keep these.
            if (same.Count > 1 && same.TrueForAll(f => depth >= parts[f].Length))
                same.ForEach(f => ids[f] = string.Join('/', parts[f]));
            else if (same.Count > 1 && AreInOneFolder(same, parts))
                same.ForEach(f => ids[f] = string.Join('/', parts[f][^Math.Min(depth, parts[f].Length)..]));
            else if (same.Count > 1)
                Name(same, depth + 1, parts, ids);
            else
                ids[same[0]] = Id(parts[same[0]], depth);
        }
    }

    private static bool AreInOneFolder(List<int> files, List<string[]> parts) =>
        files.Select(f => string.Join('/', parts[f][..^1])).Distinct(StringComparer.Ordinal).Count() == 1;

    private static string Id(string[] parts, int depth)
    {
        var used = parts[^Math.Min(depth, parts.Length)..];
        return string.Join('/', [.. used[..^1], Path.GetFileNameWithoutExtension(used[^1])]);
    }
}
