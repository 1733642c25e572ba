using Consistency.V1;

namespace Consistency.Cli.Rendering;

/// <summary>Rules as text.</summary>
internal static class RulesReport
{
    /// <summary>A line or two for each rule.</summary>
    public static void PrintList(Page page, IReadOnlyList<Rule> rules)
    {
        var widest = rules.Count == 0 ? 0 : rules.Max(r => r.Id.Length);
        foreach (var rule in rules)
            page.Paragraph(rule.Id.PadRight(widest + 2), $"{rule.Flags} ({Severities(rule)})", leadStyle: Colours.Heading);
    }

    /// <summary>All that is known of one rule.</summary>
    public static void PrintOne(Page page, Rule rule)
    {
        page.Paragraph("", rule.Id, Colours.Heading);
        (string Lead, string Text)[] parts =
        [
            ("Flags:         ", rule.Flags),
            ("Kind:          ", rule.Kind),
            ("Severity:      ", Severities(rule)),
            ("Flagged:       ", rule.Example),
            ("Not flagged:   ", rule.Counterexample),
            ("To settle it:  ", rule.Remedy),
        ];
        foreach (var (lead, text) in parts.Where(p => p.Text.Length > 0))
            page.Paragraph(lead, text);
    }

    private static string Severities(Rule rule) =>
        string.Join(", ", rule.Severities.Select(Words.Of)) + (rule.Enabled ? "" : "; switched off");
}
