using System.Globalization;
using Consistency.Cli.Rendering;

namespace Consistency.Cli.Tests.Rendering;

/// <summary>What a report prints.</summary>
internal static class Pages
{
    public static string Print(Action<Page> print, int width = 80, bool isTerminal = false)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        print(Page.Of(output, isTerminal, width));
        return output.ToString().ReplaceLineEndings("\n");
    }
}
