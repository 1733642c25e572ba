namespace Consistency.Checking.Reading;

/// <summary>What a report's text may be.</summary>
internal static class MediaTypes
{
    public const string Markdown = "text/markdown";
    public const string Html = "text/html";
    public const string Xhtml = "application/xhtml+xml";

    private const string Plain = "text/plain";

    private static readonly string[] Known = [Plain, Markdown, Html, Xhtml];

    /// <summary>The type's canonical name, without parameters; null where texts of it are not read.</summary>
    public static string? Canonical(string mediaType)
    {
        var type = mediaType.Split(';')[0].Trim();
        return type.Length == 0 ? Plain : Array.Find(Known, k => k.Equals(type, StringComparison.OrdinalIgnoreCase));
    }

    public static string List => $"{string.Join(", ", Known[..^1])} or {Known[^1]}";
}
