using System.Text.Json.Nodes;

namespace Consistency.Cli.Tests.Runs;

public sealed class SarifRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_finding_is_where_its_words_stand_in_the_file()
    {
        // The wave takes two UTF-16 units, also in the front matter, which the service does not get to see.
        var first = _files.Write("first.txt", "---\ntitle: 🌊\n---\n🌊 There, 17 people were killed.\n");
        var second = _files.Write("second 🌊.txt", "Later: 20 people were killed.\n");

        var run = await ToolRun.OfAsync("check", first, second, "--format", "sarif");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var result = Assert.Single(Results(run))!;
        Assert.Equal(("quantity/conflict", "error"), ((string)result["ruleId"]!, (string)result["level"]!));
        Assert.Null(result["suppressions"]);
        var places = result["locations"]!.AsArray().Concat(result["relatedLocations"]!.AsArray()).Select(l => l!["physicalLocation"]!).ToList();
        Assert.Equal([new Uri(first).AbsoluteUri, new Uri(second).AbsoluteUri], places.Select(p => (string)p["artifactLocation"]!["uri"]!).Order(StringComparer.Ordinal));
        var region = places.Single(p => ((string)p["artifactLocation"]!["uri"]!).EndsWith("first.txt", StringComparison.Ordinal))["region"]!;
        Assert.Equal((4, 11), ((int)region["startLine"]!, (int)region["startColumn"]!));
        Assert.Equal("17 people were killed", File.ReadAllText(first).Substring((int)region["charOffset"]!, (int)region["charLength"]!));
        var rule = Run(run)["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!;
        Assert.Equal("quantity/conflict", (string)rule["id"]!);
        Assert.NotEmpty((string)rule["help"]!["text"]!);
    }

    [Fact]
    public async Task A_finding_in_a_page_is_where_its_words_stand_in_the_file()
    {
        var page = _files.Write("page.html", "<title>🌊</title>\n<script>var a = '88 people were killed.'</script>\n<p>&ldquo;There&rdquo;, <b>1</b>7&nbsp;people were <i>killed</i>.\n");
        var notes = _files.Write("notes.md", "# Later\n\n**20** people were killed.\n");

        var run = await ToolRun.OfAsync("check", page, notes, "--format", "sarif");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var result = Assert.Single(Results(run))!;
        var regions = result["locations"]!.AsArray().Concat(result["relatedLocations"]!.AsArray()).Select(l => l!["physicalLocation"]!)
            .ToDictionary(p => Path.GetFileName((string)p["artifactLocation"]!["uri"]!), p => p["region"]!);
        Assert.Equal("1</b>7&nbsp;people were <i>killed", Words(page, regions["page.html"]));
        Assert.Equal("20** people were killed", Words(notes, regions["notes.md"]));

        static string Words(string file, JsonNode region) => File.ReadAllText(file).Substring((int)region["charOffset"]!, (int)region["charLength"]!);
    }

    [Fact]
    public async Task A_claim_is_where_its_line_is()
    {
        var file = _files.Write("t.csv", "source,subject,property,value\nr1,Lindal ferry,berth_label,North\nr2,Lindal ferry,berth_label,South\n");

        var result = Assert.Single(Results(await ToolRun.OfAsync("check", "--claims", file, "--format", "sarif")))!;

        var lines = result["locations"]!.AsArray().Concat(result["relatedLocations"]!.AsArray()).Select(l => (int)l!["physicalLocation"]!["region"]!["startLine"]!);
        Assert.Equal([2, 3], lines.Order());
    }

    [Fact]
    public async Task What_a_baseline_accepts_is_suppressed_and_what_is_new_is_not()
    {
        var file = _files.Write("t.csv", "source,subject,property,value\nr1,Lindal ferry,berth_label,North\nr2,Lindal ferry,berth_label,South\n");
        var baseline = Path.Combine(_files.Folder, "base.json");
        await ToolRun.OfAsync("check", "--claims", file, "--write-baseline", baseline);
        File.AppendAllText(file, "r1,Orsk ferry,berth_label,North\nr2,Orsk ferry,berth_label,South\n");

        var run = await ToolRun.OfAsync("check", "--claims", file, "--format", "sarif", "--baseline", baseline, "--fail-on", "contradiction");

        Assert.Equal((1, "consistency: accepted by the baseline and not shown: 1 finding\n"), (run.ExitCode, run.Error));
        Assert.Equal([0, 1], Results(run).Select(r => r!["suppressions"]!.AsArray().Count).Order());
        Assert.Contains(Results(run), r => ((string)r!["message"]!["text"]!).Contains("Lindal", StringComparison.Ordinal) && r["suppressions"]!.AsArray().Count == 1);
    }

    [Fact]
    public async Task What_was_left_out_is_notified()
    {
        var file = _files.Write("c.jsonl", """
            {"id": "a", "subject": {"name": "Lindal ferry"}, "property": "age", "quantity": {"value": 3}}
            {"id": "b", "subject": {"name": "Lindal ferry"}, "property": "age"}

            """);

        var run = await ToolRun.OfAsync("check", "--claims", file, "--format", "sarif");

        Assert.Empty(Results(run));
        var notification = Assert.Single(Run(run)["invocations"]![0]!["toolExecutionNotifications"]!.AsArray())!;
        Assert.Equal(2, (int)notification["locations"]![0]!["physicalLocation"]!["region"]!["startLine"]!);
    }

    private static JsonNode Run(ToolRun run) => JsonNode.Parse(run.Output)!["runs"]![0]!;

    private static JsonArray Results(ToolRun run) => Run(run)["results"]!.AsArray();
}
