namespace Consistency.Model;

/// <summary>A whole text to read claims from.</summary>
/// <param name="Id">Names the report; claims read from it have it as their source.</param>
/// <param name="Text">The text, as it came: offsets count its Unicode code points.</param>
/// <param name="MediaType">"text/plain", "text/markdown", "text/html" or "application/xhtml+xml".</param>
/// <param name="PublishedAt">The date that "on Wednesday" and "last year" are counted from; null where unknown.</param>
public sealed record Report(
    string Id,
    string Text,
    string Title = "",
    string Publisher = "",
    string Url = "",
    string MediaType = "text/plain",
    DateTimeOffset? PublishedAt = null);
