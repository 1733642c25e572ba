namespace Consistency.Model;

/// <summary>A claim's own words: the smallest span that carries them.</summary>
/// <param name="Start">Where they start, in Unicode code points into the report's text.</param>
/// <param name="End">Where they end, exclusive, likewise.</param>
public sealed record Evidence(string ReportId, int Start, int End, string Quote);
