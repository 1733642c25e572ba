using System.Globalization;
using System.Text.Json.Nodes;
using Consistency.Checking.PackTests;
using Consistency.Cli.Reading;

namespace Consistency.Cli.Rendering.Packs;

/// <summary>What came of a pack's tests.</summary>
internal static class PackTestReport
{
    /// <summary>How many names are shown that no test covers; the rest are counted.</summary>
    private const int ShownMissed = 12;

    public static void Print(Page page, string target, PackTestAnswer answer)
    {
        foreach (var result in answer.Results.Where(r => !r.Passed))
        {
            page.Paragraph("FAILED  ", $"{result.Test.Name} ({new Place(target, result.Test.Line, result.Test.Column)})", leadStyle: Colours.Failure);
            foreach (var failure in result.Failures)
                page.Paragraph("        - ", failure);
        }

        var failed = answer.Results.Count(r => !r.Passed);
        page.Paragraph("", $"{Words.Count(answer.Results.Count, "test")}: {answer.Results.Count - failed} passed, {failed} failed", Colours.Heading);
        page.Blank();
        page.Paragraph("", "What they show", Colours.Heading);
        foreach (var part in answer.Coverage)
            page.Paragraph($"  {part.Part,-12}", Coverage(part));
    }

    public static JsonObject ToJson(PackTestAnswer answer) => new()
    {
        ["passed"] = answer.Passed,
        ["tests"] = new JsonArray([.. answer.Results.Select(r => new JsonObject
        {
            ["name"] = r.Test.Name,
            ["line"] = r.Test.Line,
            ["column"] = r.Test.Column,
            ["passed"] = r.Passed,
            ["failures"] = Texts(r.Failures),
            ["found"] = new JsonArray([.. r.Found.Select(f => new JsonObject
            {
                ["ruleId"] = f.RuleId,
                ["severity"] = f.Severity.ToString().ToLowerInvariant(),
                ["summary"] = f.Summary,
            })]),
        })]),
        ["coverage"] = new JsonArray([.. answer.Coverage.Select(c => new JsonObject
        {
            ["part"] = c.Part,
            ["covered"] = Texts(c.Covered),
            ["missed"] = Texts(c.Missed),
        })]),
    };

    private static string Coverage(PackCoverage part)
    {
        var counts = string.Create(CultureInfo.InvariantCulture, $"{part.Covered.Count:N0} of {part.Covered.Count + part.Missed.Count:N0}");
        return part.Missed.Count == 0 ? counts : $"{counts}; not {Words.Few(part.Missed, ShownMissed, part.Missed.Count)}";
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);
}
