using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Cli.Tests.Runs;

public sealed class CheckRunTests : IDisposable
{
    private const string Table = """
        source,subject,property,value
        r1,Lindal ferry,berth_label,North
        r2,Lindal ferry,berth_label,North
        r3,Lindal ferry,departs_daily,7:10 a.m.
        r4,Lindal ferry,departs_daily,n/a

        """;

    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_table_of_unknown_properties_is_checked()
    {
        var file = _files.Write("t.csv", Table);

        var run = await ToolRun.OfAsync("check", "--claims", file);

        Assert.Equal($"consistency: {file}: 1 row has no value (empty, \"n/a\", \"-\" and the like) and is left out\n", run.Error);
        Assert.StartsWith("No inconsistencies among 3 claims of 3 sources\n", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("Left out: 1 row without a value.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Json_output_is_the_answer_and_nothing_else()
    {
        var file = _files.Write("t.csv", Table);

        var run = await ToolRun.OfAsync("check", "--claims", file, "--format", "json", "--published", "2031-05-04");

        var response = JsonParser.Default.Parse<CheckResponse>(run.Output);
        Assert.Equal(["t.csv:2", "t.csv:3", "t.csv:4"], response.Claims.Select(c => c.Id));
        Assert.All(response.Claims, c => Assert.Equal(2031, c.Source.PublishedAt.ToDateTime().Year));
        Assert.Equal(0, run.ExitCode);
    }

    [Theory]
    [InlineData("never", 0)]
    [InlineData("tension", 1)]
    [InlineData("contradiction", 1)]
    public async Task A_contradiction_fails_the_run_where_that_is_asked_for(string failOn, int exitCode)
    {
        var file = _files.Write("t.csv", "source,subject,property,value\nr1,Lindal ferry,berth_label,North\nr2,Lindal ferry,berth_label,South\n");

        var run = await ToolRun.OfAsync("check", "--claims", file, "--fail-on", failOn);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n1. CONTRADICTION  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("     - r1: “North” [t.csv:2]\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("   To settle it:\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_claim_is_named_by_its_line_and_the_rest_is_answered()
    {
        var file = _files.Write("c.jsonl", """
            {"id": "a", "subject": {"name": "Lindal ferry"}, "property": "age", "quantity": {"value": 3}}
            {"id": "b", "subject": {"name": "Lindal ferry"}, "property": "age"}

            """);

        var run = await ToolRun.OfAsync("check", "--claims", file);

        Assert.StartsWith($"consistency: {file}:2: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("(left out)\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("among 1 claim of", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task Nothing_but_faulty_claims_is_bad_input()
    {
        var file = _files.Write("c.jsonl", """{"id": "b", "subject": {"name": "Lindal ferry"}, "property": "age"}""");

        var run = await ToolRun.OfAsync("check", "--claims", file);

        Assert.Equal("", run.Output);
        Assert.EndsWith("consistency: nothing could be checked: no claim was read, or every claim is at fault\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public async Task A_pack_of_the_users_is_joined_with_what_the_table_needs()
    {
        var file = _files.Write("t.csv", Table);
        var pack = _files.Write("p.yaml", "properties:\n  berth_label: {value: entity}\n");

        var run = await ToolRun.OfAsync("check", "--claims", file, "--pack", pack);

        Assert.Equal((0, true), (run.ExitCode, run.Output.Contains("among 3 claims", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("t.csv", Table)]
    [InlineData("c.json", """{"claims": [{"property": "age"}]}""")]
    public async Task A_fault_of_the_users_pack_is_named_by_its_file(string name, string text)
    {
        var file = _files.Write(name, text);
        var pack = _files.Write("p.yaml", "properties:\n  berth_label: {value: colour}\n");

        var run = await ToolRun.OfAsync("check", "--claims", file, "--pack", pack);

        Assert.Contains($"consistency: {pack}:2:24: properties.berth_label.value: \"colour\" is not one of", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_fault_of_the_request_is_named_by_its_line()
    {
        var file = _files.Write("c.json", """
            {"claims": [{"property": "age"}],
             "rulePacks": ["default",
                           "nowhere"]}
            """);

        var run = await ToolRun.OfAsync("check", "--claims", file);

        Assert.StartsWith($"consistency: {file}:3: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
    }
}
