using Spectre.Console;

namespace Consistency.Cli.Rendering.Marking;

/// <summary>How marks look: words in colour with what they were taken for behind them; or, without colours, in brackets with a label.</summary>
internal sealed class MarkStyle(bool hasColours)
{
    private static readonly Dictionary<MarkKind, Style> Colour = new()
    {
        [MarkKind.Remark] = new Style(Color.Green),
        [MarkKind.Event] = new Style(Color.Magenta1),
        [MarkKind.Figure] = new Style(Color.Yellow, decoration: Decoration.Bold),
        [MarkKind.Date] = new Style(Color.Cyan1, decoration: Decoration.Bold),
        [MarkKind.Office] = new Style(Color.Blue),
        [MarkKind.Fact] = new Style(Color.Magenta1),
        [MarkKind.Speaker] = new Style(decoration: Decoration.Bold | Decoration.Underline),
        [MarkKind.Number] = new Style(Color.Yellow),
        [MarkKind.Time] = new Style(Color.Cyan1),
    };

    public Style Words(Mark mark) => hasColours ? Colour[mark.Kind] : Style.Plain;

    public IEnumerable<Run> Opening(Mark mark) => hasColours ? [] : [new Run($"[{Label(mark.Kind)}: ", Style.Plain)];

    /// <param name="words">The words marked: a detail that only repeats them is left out.</param>
    public IEnumerable<Run> Closing(Mark mark, string words)
    {
        var isRepeated = mark.Detail.Length == 0 || mark.Detail.Equals(words, StringComparison.OrdinalIgnoreCase);
        if (hasColours)
            return isRepeated ? [] : [new Run($" ({mark.Detail})", Colours.Aside)];
        return [new Run(isRepeated ? "]" : $" | {mark.Detail}]", Style.Plain)];
    }

    /// <summary>The kinds in their colours; nothing where brackets have labels.</summary>
    public IEnumerable<Run> Legend() => hasColours
        ? Enum.GetValues<MarkKind>().SelectMany(k => new[] { new Run(Label(k), Colour[k]), new Run(" ", Style.Plain) })
        : [];

    private static string Label(MarkKind kind) => kind.ToString().ToLowerInvariant();
}
