using Consistency.Cli.Rendering.Marking;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>Reports with what was understood of them marked in place.</summary>
internal static class ExplainReport
{
    public static void Print(Page page, IReadOnlyList<Report> reports, ExtractResponse response)
    {
        var style = new MarkStyle(page.HasColours);
        var marks = Marks.Of(response);
        var coverage = response.Coverage.DistinctBy(c => c.ReportId, StringComparer.Ordinal).ToDictionary(c => c.ReportId, StringComparer.Ordinal);
        if (page.HasColours)
            page.Runs(style.Legend());
        foreach (var report in reports)
        {
            ExtractReport.PrintHeading(page, report, coverage.GetValueOrDefault(report.Id));
            page.Blank();
            foreach (var line in Lines(MarkedText.Of(report.Text, marks[report.Id], style)))
                page.Runs(line);
            page.Blank();
        }
    }

    // The lines of the file: without the blank ones at either end, which front matter leaves, and one of several between.
    private static IEnumerable<IReadOnlyList<Run>> Lines(IEnumerable<Run> runs)
    {
        var blank = true;
        foreach (var line in Split(runs))
        {
            var isBlank = line.TrueForAll(r => string.IsNullOrWhiteSpace(r.Text));
            if (!isBlank || !blank)
                yield return isBlank ? [] : line;
            blank = isBlank;
        }
    }

    private static IEnumerable<List<Run>> Split(IEnumerable<Run> runs)
    {
        var line = new List<Run>();
        foreach (var run in runs)
        {
            var parts = run.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return line;
                    line = [];
                }

                line.Add(run with { Text = parts[i] });
            }
        }

        if (!line.TrueForAll(r => r.Text.Length == 0))
            yield return line;
    }
}
