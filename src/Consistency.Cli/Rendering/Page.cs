using Spectre.Console;

namespace Consistency.Cli.Rendering;

/// <summary>Prints paragraphs, wrapped between a hanging indent and the width of the terminal.</summary>
/// <param name="console">Colours, or none.</param>
/// <param name="width">In character cells; words that are longer are not broken.</param>
internal sealed class Page(IAnsiConsole console, int width)
{
    /// <summary>Whether styles show.</summary>
    public bool HasColours => console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors;

    /// <summary>The width of what goes to a file or another program.</summary>
    public const int DefaultWidth = 100;

    private const int Narrowest = 40;

    /// <summary>Makes the page of standard output.</summary>
    /// <param name="output">Where to print.</param>
    /// <param name="isTerminal">Colours are for terminals alone, and there only where NO_COLOR is not set.</param>
    public static Page Of(TextWriter output, bool isTerminal, int width)
    {
        var hasColours = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = hasColours ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = hasColours ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        // Lines come broken already; the console must not break them again.
        console.Profile.Width = int.MaxValue / 2;
        return new Page(console, Math.Max(width, Narrowest));
    }

    public void Blank() => console.WriteLine();

    /// <summary>Prints a line that is not wrapped, for programs that read places.</summary>
    public void Line(string text)
    {
        console.Write(Wrapping.Printable(text), Style.Plain);
        console.WriteLine();
    }

    /// <summary>Prints words of several styles, wrapped at blanks; a blank between two words is printed once.</summary>
    public void Runs(IEnumerable<Run> runs)
    {
        foreach (var line in RunWrapping.Lines(runs, width))
        {
            foreach (var run in line)
                console.Write(run.Text, run.Style);
            console.WriteLine();
        }
    }

    /// <summary>Prints a paragraph.</summary>
    /// <param name="lead">What its first line begins with; later lines are indented as far.</param>
    public void Paragraph(string lead, string text, Style? style = null, Style? leadStyle = null)
    {
        var lines = Wrapping.Lines(Wrapping.Printable(text), width - Wrapping.Width(lead));
        console.Write(lead, leadStyle ?? Style.Plain);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                console.Write(new string(' ', Wrapping.Width(lead)), Style.Plain);
            console.Write(lines[i], style ?? Style.Plain);
            console.WriteLine();
        }
    }
}
