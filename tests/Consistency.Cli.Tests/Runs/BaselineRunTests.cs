using System.Text.Json.Nodes;

namespace Consistency.Cli.Tests.Runs;

public sealed class BaselineRunTests : IDisposable
{
    private const string Lindal = "r1,Lindal ferry,berth_label,North\nr2,Lindal ferry,berth_label,South\n";
    private const string Orsk = "r1,Orsk ferry,berth_label,North\nr2,Orsk ferry,berth_label,South\n";

    private readonly TemporaryFiles _files = new();

    private string Baseline => Path.Combine(_files.Folder, "base.json");

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task What_is_accepted_is_neither_shown_nor_counted()
    {
        var table = Table(Lindal);
        Assert.Equal(0, (await WriteAsync(table)).ExitCode);

        var run = await CheckAsync(table);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("No new inconsistencies among 2 claims of 2 sources\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nIn all: 0 contradictions, 0 tensions, 0 notices.\nAccepted by the baseline and not shown: 1 finding.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_new_is_shown_and_counted()
    {
        await WriteAsync(Table(Lindal));

        var run = await CheckAsync(Table(Lindal + Orsk));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("1 new inconsistency among", run.Output, StringComparison.Ordinal);
        Assert.Contains("Orsk ferry", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Lindal ferry", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_longer_occurs_is_named()
    {
        await WriteAsync(Table(Lindal + Orsk));

        var run = await CheckAsync(Table(Lindal));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("In the baseline and no longer found: i-[a-z0-9]+ \\(value/exclusive\\): Different values for berth label of Orsk", run.Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task Json_leaves_out_what_is_accepted_and_counts_the_rest()
    {
        await WriteAsync(Table(Lindal));

        var run = await ToolRun.OfAsync("check", "--claims", Table(Lindal + Orsk), "--baseline", Baseline, "--format", "json");

        var answer = JsonNode.Parse(run.Output)!;
        Assert.Single(answer["inconsistencies"]!.AsArray());
        Assert.Equal(1, (int)answer["summary"]!["inconsistencies"]!);
        Assert.Equal(1, (int)answer["summary"]!["byRule"]![0]!["count"]!);
        Assert.Equal("consistency: accepted by the baseline and not shown: 1 finding\n", run.Error);
    }

    [Fact]
    public async Task A_finding_that_is_worse_than_what_was_accepted_is_new()
    {
        var table = Table(Lindal);
        await WriteAsync(table);
        File.WriteAllText(Baseline, File.ReadAllText(Baseline).Replace("\"contradiction\"", "\"tension\"", StringComparison.Ordinal));

        Assert.Equal(1, (await CheckAsync(table)).ExitCode);
    }

    [Fact]
    public async Task The_file_is_sorted_and_the_same_whatever_the_order_of_the_claims()
    {
        await WriteAsync(Table(Lindal + Orsk));
        var first = File.ReadAllText(Baseline);
        await WriteAsync(Table(Orsk + Lindal));

        Assert.Equal(first, File.ReadAllText(Baseline));
        var findings = JsonNode.Parse(first)!["findings"]!.AsArray();
        Assert.Equal(["id", "rule", "severity", "summary"], findings[0]!.AsObject().Select(f => f.Key));
        var ids = findings.Select(f => (string)f!["id"]!).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(2, ids.Count);
    }

    [Theory]
    [InlineData("{\"version\": 1", ":1:")]
    [InlineData("[]", "is no baseline")]
    [InlineData("{\"version\": 2, \"findings\": []}", "is no baseline")]
    [InlineData("{\"version\": 1, \"findings\": [{\"rule\": \"x\"}]}", "is no baseline")]
    [InlineData("{\"version\": 1, \"findings\": [null]}", "is no baseline")]
    [InlineData("{\"version\": 1, \"findings\": 3}", "is no baseline")]
    public async Task What_is_no_baseline_is_told(string text, string told)
    {
        var table = Table(Lindal);
        File.WriteAllText(Baseline, text);

        var run = await CheckAsync(table);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"consistency: {Baseline}", run.Error, StringComparison.Ordinal);
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_or_written_is_told()
    {
        var missing = await CheckAsync(Table(Lindal));
        Assert.Equal((2, $"consistency: {Baseline}: there is no such file\n"), (missing.ExitCode, missing.Error));

        var folder = Path.Combine(_files.Folder, "none", "base.json");
        var run = await ToolRun.OfAsync("check", "--claims", Table(Lindal), "--write-baseline", folder);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"consistency: {folder}: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    private string Table(string rows) => _files.Write("t.csv", "source,subject,property,value\n" + rows);

    private Task<ToolRun> WriteAsync(string table) => ToolRun.OfAsync("check", "--claims", table, "--write-baseline", Baseline, "--fail-on", "tension");

    private Task<ToolRun> CheckAsync(string table) => ToolRun.OfAsync("check", "--claims", table, "--baseline", Baseline, "--fail-on", "tension");
}
