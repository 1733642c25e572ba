namespace Consistency.Cli.Reading.Reports;

/// <summary>A file to read a report from.</summary>
/// <param name="Path">As the user named it, or from the folder that he named.</param>
/// <param name="MediaType">What its ending says that it is.</param>
internal sealed record ReportFile(string Path, string MediaType);
