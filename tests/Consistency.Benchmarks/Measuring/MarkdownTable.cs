using System.Globalization;

namespace Consistency.Benchmarks.Measuring;

/// <summary>A table of figures to be pasted into a page: a row a figure, a column a workload.</summary>
internal sealed class MarkdownTable(string corner, IReadOnlyList<string> columns)
{
    private readonly List<string> _lines = [Line(corner, columns), Line("---", columns.Select(_ => "---:"))];

    /// <summary>Adds a row of numbers to as many digits as they need; what is no number has an empty cell.</summary>
    public void Add(string name, IEnumerable<double> figures) => _lines.Add(Line(name, figures.Select(Text)));

    public void Print()
    {
        foreach (var line in _lines)
            Console.WriteLine(line);
        Console.WriteLine();
    }

    private static string Line(string name, IEnumerable<string> cells) => $"| {name} | {string.Join(" | ", cells)} |";

    /// <summary>Three digits or the whole number, whichever is more.</summary>
    private static string Text(double figure) =>
        double.IsNaN(figure) ? ""
        : figure == Math.Floor(figure) || Math.Abs(figure) >= 100 ? figure.ToString("N0", CultureInfo.InvariantCulture)
        : figure.ToString(Math.Abs(figure) >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);
}
