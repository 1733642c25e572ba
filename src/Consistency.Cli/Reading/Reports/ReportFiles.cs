namespace Consistency.Cli.Reading.Reports;

/// <summary>Finds the reports among the files and folders that the user named.</summary>
internal static class ReportFiles
{
    private const string Plain = "text/plain";

    private static readonly string[] ClaimEndings = [".json", ".jsonl", ".csv"];

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = Plain,
        [".text"] = Plain,
        [".md"] = "text/markdown",
        [".markdown"] = "text/markdown",
        [".html"] = "text/html",
        [".htm"] = "text/html",
        [".xhtml"] = "application/xhtml+xml",
    };

    /// <summary>Folders are walked in ordinal order, without hidden files and links to folders. A file named twice is taken once.</summary>
    /// <param name="complaints">Takes what is left out and why.</param>
    public static List<ReportFile> Find(IEnumerable<string> paths, Complaints complaints)
    {
        var found = new List<ReportFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                complaints.Collect(() => FindIn(path, found, complaints));
            else if (Refusal(path) is { } refusal)
                complaints.Add(new Place(path), refusal);
            else
                found.Add(new ReportFile(path, MediaTypes.GetValueOrDefault(Path.GetExtension(path), Plain)));
        }

        return [.. found.DistinctBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal)];
    }

    private static void FindIn(string folder, List<ReportFile> found, Complaints complaints)
    {
        var before = found.Count;
        foreach (var file in Walk(folder))
        {
            if (MediaTypes.TryGetValue(Path.GetExtension(file), out var mediaType))
                found.Add(new ReportFile(file, mediaType));
            else
                complaints.Add(new Place(file), Refusal(file) ?? Messages.NotAReport);
        }

        if (found.Count == before)
            complaints.Add(new Place(folder), Messages.NoReportsHere);
    }

    // What is certainly no report; a name with another ending, or none, is taken at the user's word.
    private static string? Refusal(string path) =>
        ClaimEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) ? Messages.ClaimsNotReport : null;

    private static IEnumerable<string> Walk(string folder)
    {
        var here = new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
        // A link to a folder above would be walked for ever.
        var below = new EnumerationOptions { AttributesToSkip = here.AttributesToSkip | FileAttributes.ReparsePoint };
        return Entries(() => Directory.EnumerateFiles(folder, "*", here), folder)
            .Concat(Entries(() => Directory.EnumerateDirectories(folder, "*", below), folder).SelectMany(Walk));
    }

    private static List<string> Entries(Func<IEnumerable<string>> list, string folder)
    {
        try
        {
            return [.. list().Order(StringComparer.Ordinal)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Place(folder), Messages.CannotBeRead(fault.Message));
        }
    }
}
