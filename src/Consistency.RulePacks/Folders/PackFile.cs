namespace Consistency.RulePacks.Folders;

/// <summary>A file of a folder of packs, as it was when it was read.</summary>
/// <param name="Name">The pack's name: the file's, without its ending.</param>
/// <param name="File">The file's name, for people.</param>
/// <param name="Document">What it holds; empty where it cannot be read.</param>
/// <param name="Fault">Why it cannot be read; empty where it can.</param>
public sealed record PackFile(string Name, string File, string Document, string Fault = "");
