using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>The answer to a check as text.</summary>
internal static class CheckReport
{
    /// <param name="rules">The rules' texts; those that are missing leave the advice out.</param>
    /// <param name="rowsWithoutValue">Rows of tables that never were claims.</param>
    /// <param name="accepted">What a baseline left out of the answer, and what of it is gone; null without one.</param>
    public static void Print(Page page, CheckResponse response, IEnumerable<Rule> rules, int rowsWithoutValue, IReadOnlyList<string>? accepted = null)
    {
        accepted ??= [];
        page.Paragraph("", Header(response, accepted.Count > 0 ? "new " : ""), Colours.Heading);
        page.Blank();
        PrintInconsistencies(page, response.Inconsistencies, response.Claims, rules);
        page.Paragraph("", $"In all: {BySeverity(response.Inconsistencies)}.", Colours.Heading);
        foreach (var line in accepted.Select(Capitalised).Concat(LeftOut(response, rowsWithoutValue)))
            page.Paragraph("", line);
    }

    public static void PrintInconsistencies(
        Page page, IEnumerable<Inconsistency> inconsistencies, IEnumerable<Claim> claims, IEnumerable<Rule> rules)
    {
        var claimsById = claims.DistinctBy(c => c.Id, StringComparer.Ordinal).ToDictionary(c => c.Id, StringComparer.Ordinal);
        var remedies = rules.ToDictionary(r => r.Id, r => r.Remedy, StringComparer.Ordinal);
        var text = new InconsistencyText(page, claimsById, remedies);
        foreach (var (index, inconsistency) in inconsistencies.Index())
        {
            text.Print(index + 1, inconsistency);
            page.Blank();
        }
    }

    private static string Capitalised(string line) => $"{char.ToUpperInvariant(line[0])}{line[1..]}.";

    private static string Header(CheckResponse response, string which)
    {
        var found = response.Inconsistencies.Count == 0
            ? $"No {which}inconsistencies"
            : Words.Count(response.Inconsistencies.Count, $"{which}inconsistency", $"{which}inconsistencies");
        return $"{found} among {Words.Count(response.Summary.Claims, "claim")} of {Words.Count(response.Summary.Sources, "source")}";
    }

    private static string BySeverity(IEnumerable<Inconsistency> inconsistencies)
    {
        var counts = inconsistencies.CountBy(i => i.Severity).ToDictionary();
        Severity[] worstFirst = [Severity.Contradiction, Severity.Tension, Severity.Notice];
        return string.Join(", ", worstFirst.Select(s => Words.Count(counts.GetValueOrDefault(s), Words.Of(s))));
    }

    private static IEnumerable<string> LeftOut(CheckResponse response, int rowsWithoutValue)
    {
        if (rowsWithoutValue > 0)
            yield return $"Left out: {Words.Count(rowsWithoutValue, "row")} without a value.";
        var faulty = response.Problems.Where(p => p.LeftOut).Select(p => (p.ClaimId, p.ReportId)).Distinct().Count();
        if (faulty > 0)
            yield return $"Left out: {Words.Count(faulty, "faulty claim or report", "faulty claims or reports")}; standard error says why.";
        foreach (var undecided in response.NotDecided)
            yield return $"Not decided: {undecided}";
    }
}
