using System.Globalization;
using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Consistency.Cli.Rendering;

/// <summary>Breaks text into lines of character cells.</summary>
internal static class Wrapping
{
    /// <summary>How many cells a text takes; an ideograph takes two.</summary>
    public static int Width(string text) => new Segment(text).CellCount();

    /// <summary>Breaks at blanks. At least one line.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = Width(word);
            if (used > 0 && used + 1 + needed > width)
            {
                lines.Add(line.ToString());
                line.Clear();
                used = 0;
            }

            line.Append(used > 0 ? " " : "").Append(word);
            used += needed + (used > 0 ? 1 : 0);
        }

        lines.Add(line.ToString());
        return lines;
    }

    /// <summary>Turns line breaks and control characters into blanks: words of a claim must not steer a terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.EnumerateRunes().Select(r => IsControl(r) ? " " : r.ToString()));

    private static bool IsControl(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
