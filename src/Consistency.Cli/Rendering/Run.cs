using Spectre.Console;

namespace Consistency.Cli.Rendering;

/// <summary>Words of one style, within a paragraph.</summary>
internal readonly record struct Run(string Text, Style Style);
