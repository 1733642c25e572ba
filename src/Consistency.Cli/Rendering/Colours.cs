using Consistency.V1;
using Spectre.Console;

namespace Consistency.Cli.Rendering;

/// <summary>What stands out on a terminal that has colours.</summary>
internal static class Colours
{
    public static readonly Style Heading = new(decoration: Decoration.Bold);

    public static readonly Style Aside = new(foreground: Color.Grey);

    public static readonly Style Failure = new(Color.Red, decoration: Decoration.Bold);

    public static Style Of(Severity severity) => severity switch
    {
        Severity.Contradiction => Failure,
        Severity.Tension => new Style(Color.Yellow, decoration: Decoration.Bold),
        _ => new Style(Color.Blue, decoration: Decoration.Bold),
    };
}
