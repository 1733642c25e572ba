namespace Consistency.Cli.Reading;

/// <summary>A report's file as it lies on the disk, by whose characters its evidence is found.</summary>
/// <param name="Path">As the user named it, or from the folder that he named.</param>
/// <param name="Text">The whole text, front matter included, without a byte order mark.</param>
internal sealed record ReportText(string Path, string Text);
