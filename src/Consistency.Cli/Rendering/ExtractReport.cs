using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>What was read in reports, as text.</summary>
internal static class ExtractReport
{
    public static void Print(Page page, IReadOnlyList<Report> reports, ExtractResponse response)
    {
        var coverage = response.Coverage.DistinctBy(c => c.ReportId, StringComparer.Ordinal).ToDictionary(c => c.ReportId, StringComparer.Ordinal);
        var claims = response.Claims.ToLookup(c => c.Evidence?.ReportId ?? c.Source?.Id ?? "", StringComparer.Ordinal);
        foreach (var report in reports)
        {
            PrintHeading(page, report, coverage.GetValueOrDefault(report.Id));
            foreach (var claim in claims[report.Id])
                Print(page, claim);
            page.Blank();
        }

        page.Paragraph("", $"In all: {Words.Count(response.Claims.Count, "claim")}, {Words.Count(response.Quantities.Count, "number")}, "
            + $"{Words.Count(response.Times.Count, "time")}, {Words.Count(response.Attributions.Count, "attribution")}.", Colours.Heading);
    }

    /// <summary>A report's id and title, and how much of it was read.</summary>
    public static void PrintHeading(Page page, Report report, Coverage? coverage)
    {
        page.Paragraph("", report.Title.Length > 0 ? $"{report.Id}: {report.Title}" : report.Id, Colours.Heading);
        if (coverage is null)
            return;
        var read = coverage.Problem.Length > 0
            ? coverage.Problem
            : $"{Words.Count(coverage.Claims, "claim")} in {coverage.SentencesWithClaims} of {Words.Count(coverage.Sentences, "sentence")}";
        page.Paragraph("", read, Colours.Aside);
    }

    private static void Print(Page page, Claim claim)
    {
        var speakers = ClaimText.Speakers(claim);
        page.Paragraph("  - ", speakers.Length > 0 ? $"{ClaimText.Understood(claim)}; {speakers}" : ClaimText.Understood(claim));
        if (claim.Evidence is not null)
            page.Paragraph("    ", $"{ClaimText.What(claim)} [{claim.Id}]", Colours.Aside);
    }
}
