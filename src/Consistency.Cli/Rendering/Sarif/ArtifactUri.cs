namespace Consistency.Cli.Rendering.Sarif;

/// <summary>Names files as SARIF does: from the working folder where they lie in it, so that a log fits wherever the texts are checked out.</summary>
internal static class ArtifactUri
{
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, full).Replace(Path.DirectorySeparatorChar, '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new Uri(full).AbsoluteUri
            : string.Join('/', relative.Split('/').Select(Uri.EscapeDataString));
    }
}
