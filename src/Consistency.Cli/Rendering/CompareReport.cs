using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>The answer to a comparison as text.</summary>
internal static class CompareReport
{
    public static void Print(Page page, CompareResponse response, IEnumerable<Rule> rules)
    {
        page.Paragraph("", response.InConflict ? "In conflict" : "Not in conflict", Colours.Heading);
        page.Blank();
        CheckReport.PrintInconsistencies(page, response.Inconsistencies, response.Claims, rules);
        foreach (var difference in response.Differences)
            page.Paragraph("- ", difference.Text);
    }
}
