using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>The answer to a comparison as text.</summary>
internal static class CompareReport
{
    public static void Print(Page page, CompareResponse response, IEnumerable<Rule> rules)
    {
        page.Paragraph("", response.InConflict ? "In conflict" : "Not in conflict", Colours.Heading);
        page.Blank();
        PrintClaims(page, response.Claims);
        CheckReport.PrintInconsistencies(page, response.Inconsistencies.Where(i => !IsWithinOneSide(i, response)), response.Claims, rules);
        var apart = response.Pairs.Where(p => p.InconsistencyIds.Count == 0).ToList();
        foreach (var pair in apart)
        {
            if (response.Pairs.Count > 1)
                page.Paragraph("", $"{pair.AClaimId} and {pair.BClaimId} are not in conflict:");
            foreach (var difference in pair.Differences)
                page.Paragraph("- ", difference.Text);
            if (pair.Needed.Length > 0)
                page.Paragraph("- ", pair.Needed);
        }

        foreach (var within in response.Inconsistencies.Where(i => IsWithinOneSide(i, response)))
            page.Paragraph("", $"One side is in conflict with itself ({within.RuleId}): {within.Summary}");
    }

    private static bool IsWithinOneSide(Inconsistency found, CompareResponse response) =>
        found.Severity > Severity.Notice && response.Pairs.All(p => !p.InconsistencyIds.Contains(found.Id));

    private static void PrintClaims(Page page, IReadOnlyCollection<Claim> claims)
    {
        foreach (var claim in claims)
        {
            var words = claim.Evidence?.Quote is { Length: > 0 } ? $"{ClaimText.What(claim)}, read as " : "";
            var speakers = ClaimText.Speakers(claim) is { Length: > 0 } names ? $" ({names})" : "";
            page.Paragraph($"{claim.Id}  ", $"{words}{ClaimText.Understood(claim)}{speakers}");
        }

        if (claims.Count > 0)
            page.Blank();
    }
}
