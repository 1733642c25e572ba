using System.Text;
using Spectre.Console;

namespace Consistency.Cli.Rendering;

/// <summary>Breaks words of several styles into lines; a word may change its style within.</summary>
internal static class RunWrapping
{
    /// <summary>Breaks at blanks. At least one line.</summary>
    public static IEnumerable<IReadOnlyList<Run>> Lines(IEnumerable<Run> runs, int width)
    {
        var line = new List<Run>();
        var used = 0;
        foreach (var word in Words(runs))
        {
            var needed = word.Sum(r => Wrapping.Width(r.Text));
            if (used > 0 && used + 1 + needed > width)
            {
                yield return Joined(line);
                line = [];
                used = 0;
            }

            if (used > 0)
                line.Add(new Run(" ", word[0].Style.Equals(line[^1].Style) ? word[0].Style : Style.Plain));
            line.AddRange(word);
            used += needed + (used > 0 ? 1 : 0);
        }

        yield return Joined(line);
    }

    // One run for all neighbours of one style.
    private static List<Run> Joined(List<Run> line)
    {
        var joined = new List<Run>();
        var text = new StringBuilder();
        for (var i = 0; i < line.Count; i++)
        {
            text.Append(line[i].Text);
            if (i + 1 < line.Count && line[i + 1].Style.Equals(line[i].Style))
                continue;
            joined.Add(new Run(text.ToString(), line[i].Style));
            text.Clear();
        }

        return joined;
    }

    private static IEnumerable<List<Run>> Words(IEnumerable<Run> runs)
    {
        var word = new List<Run>();
        foreach (var run in runs)
        {
            var parts = Wrapping.Printable(run.Text).Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                if (parts[i].Length > 0)
                    word.Add(new Run(parts[i], run.Style));
            }
        }

        if (word.Count > 0)
            yield return word;
    }
}
