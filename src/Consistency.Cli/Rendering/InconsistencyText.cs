using System.Globalization;
using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>One inconsistency, told to an editor: what, who says what where, why, and how to settle it.</summary>
/// <param name="claims">The answer's claims by id; one that is missing is shown by its id.</param>
/// <param name="remedies">What to do, by rule id; a rule that is missing has no advice.</param>
internal sealed class InconsistencyText(Page page, IReadOnlyDictionary<string, Claim> claims, IReadOnlyDictionary<string, string> remedies)
{
    /// <summary>How many claims of a position are named; the rest are counted.</summary>
    public const int ClaimsShown = 20;

    /// <param name="number">Its number in the list, from 1.</param>
    public void Print(int number, Inconsistency inconsistency)
    {
        var lead = string.Create(CultureInfo.InvariantCulture, $"{number}. {Words.Of(inconsistency.Severity).ToUpperInvariant()}  ");
        page.Paragraph(lead, inconsistency.Summary, Colours.Heading, Colours.Of(inconsistency.Severity));
        page.Paragraph("   ", Particulars(inconsistency), Colours.Aside);
        foreach (var position in inconsistency.Positions)
            PrintPosition(position);
        if (inconsistency.FitsSeveralClaimIds is { Count: > 0 } several)
            page.Paragraph("   ", $"Fits more than one of these: {Words.Few(several, ClaimsShown, several.Count)}");
        PrintSteps(inconsistency.Explanation);
        PrintRemedy(inconsistency);
    }

    private static string Particulars(Inconsistency inconsistency)
    {
        string[] parts =
        [
            inconsistency.RuleId,
            Words.Of(inconsistency.Between),
            inconsistency.HasConfidence ? string.Create(CultureInfo.InvariantCulture, $"confidence {inconsistency.Confidence:0.00}") : "",
            inconsistency.Reported ? "a source reports this dispute itself" : "",
            inconsistency.Id,
        ];
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    private void PrintPosition(Position position)
    {
        var count = Math.Max(position.ClaimCount, position.ClaimIds.Count);
        var sources = position.SourceIds.Count > 1 ? $", {(position.SourceIds.Count == 100 ? "100 sources or more" : Words.Count(position.SourceIds.Count, "source"))}" : "";
        var support = position.Support > 0 && position.Support < position.SourceIds.Count
            ? string.Create(CultureInfo.InvariantCulture, $", {position.Support:N0} of them independent")
            : "";
        page.Paragraph("   ", $"{position.Label} ({Words.Count(count, "claim")}{sources}{support})", Colours.Heading);
        foreach (var id in position.ClaimIds.Take(ClaimsShown))
            page.Paragraph("     - ", claims.TryGetValue(id, out var claim) ? $"{ClaimText.Who(claim)}: {ClaimText.What(claim)} [{id}]" : id);
        if (count > ClaimsShown)
            page.Paragraph("     ", string.Create(CultureInfo.InvariantCulture, $"and {count - Math.Min(ClaimsShown, position.ClaimIds.Count):N0} more"));
    }

    private void PrintSteps(Explanation? explanation)
    {
        if (explanation is null || explanation.Steps.Count == 0)
            return;
        page.Paragraph("   ", "Why:", Colours.Heading);
        foreach (var step in explanation.Steps)
            page.Paragraph("     - ", step.Text);
    }

    private void PrintRemedy(Inconsistency inconsistency)
    {
        var advice = remedies.GetValueOrDefault(inconsistency.RuleId, "");
        var repair = Repair(inconsistency.Repair);
        if (advice.Length == 0 && repair.Length == 0)
            return;
        page.Paragraph("   ", "To settle it:", Colours.Heading);
        foreach (var text in new[] { advice, repair }.Where(t => t.Length > 0))
            page.Paragraph("     - ", text);
    }

    private static string Repair(Repair? repair)
    {
        if (repair is null || repair.DropClaimIds.Count == 0)
            return "";
        var (drop, count) = (repair.DropClaimIds, repair.DropClaimCount);
        var how = count == 1 ? "" : $" ({Words.Count(count, "claim")}; {(repair.Exact ? "no smaller set does" : "no part of this set does")})";
        return $"Without {Words.Few(drop, ClaimsShown, count)} it is gone{how}.";
    }
}
