using System.Text.Json;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Cli.Tests.Runs;

public sealed class PackRunTests : IDisposable
{
    private const string Tides = """
        name: tides
        properties:
          tide-height: {value: quantity, forms: [height of tide]}
          slack-water: {value: time}
        rules:
          quantity/conflict: {maximum_severity: tension}
          quote/drift: {maximum_severity: notice}
        tests:
          - name: two heights
            claims:
              - {source: gazette, subject: Ostby, property: tide-height, quantity: 4}
              - {source: post, subject: Ostby, property: height of tide, quantity: 6}
            expect: {quantity/conflict: tension}

        """;

    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task A_sound_pack_is_valid()
    {
        var file = _files.Write("tides.yaml", Tides);

        var run = await ToolRun.OfAsync("pack", "validate", file);

        Assert.Matches($"^{file}: sound, 1 test, digest [0-9a-f]{{64}}\n$", run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Faults_have_file_line_column_and_path()
    {
        var file = _files.Write("tides.yaml", Tides.Replace("quantity: 4", "quantity: four", StringComparison.Ordinal).Replace("value: time", "value: tim", StringComparison.Ordinal));

        var text = await ToolRun.OfAsync("pack", "validate", file);
        var json = await ToolRun.OfAsync("pack", "validate", file, "--format", "json");

        var lines = text.Output.Split('\n');
        Assert.StartsWith($"{file}:4:24: properties.slack-water.value: \"tim\" is not one of", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"{file}:11:76: tests[0].claims[0].quantity: This is no quantity.", lines[1], StringComparison.Ordinal);
        Assert.Equal((1, "", 3), (text.ExitCode, text.Error, lines.Length));
        var response = JsonParser.Default.Parse<ValidateRulePackResponse>(json.Output);
        Assert.Equal([4, 11], response.Problems.Select(p => p.Line));
        Assert.Equal((1, false), (json.ExitCode, response.Valid));
    }

    [Theory]
    [InlineData("quantity/conflcit", "13:13: tests[0].expect: ")]
    [InlineData("[quote/drift, quantity/conflcit]", "13:27: tests[0].expect[1]: ")]
    [InlineData("{quantity/conflcit: tension}", "13:14: tests[0].expect.quantity/conflcit: ")]
    public async Task A_rule_to_expect_that_there_is_not_is_a_fault(string expected, string place)
    {
        var file = _files.Write("tides.yaml", Tides.Replace("{quantity/conflict: tension}\n", expected + "\n", StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("pack", "validate", file);

        Assert.Equal((1, $"{file}:{place}There is no rule \"quantity/conflcit\" to expect. Did you mean \"quantity/conflict\"? Name one that is built in, or one of the pack's own.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_key_that_belongs_under_another_is_told_so()
    {
        var file = _files.Write("tides.yaml", "rules: {tides/height: {kind: quantity/conflict, tolerance: 0.02}}");

        var run = await ToolRun.OfAsync("pack", "validate", file);

        Assert.StartsWith($"{file}:1:49: rules.tides/height.tolerance: There is no key \"tolerance\" here. It belongs under \"readings\". Known: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_that_pass_are_counted_and_so_is_what_they_show()
    {
        var file = _files.Write("tides.yaml", Tides);

        var run = await ToolRun.OfAsync("pack", "test", file);

        Assert.StartsWith("1 test: 1 passed, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  own rules   1 of 2; not quote/drift\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  properties  1 of 2; not slack-water\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("expect: {quantity/conflict: tension}", "expect: none", "Not expected: quantity/conflict (tension): Different numbers")]
    [InlineData("expect: {quantity/conflict: tension}", "expect: {quantity/conflict: contradiction}", "Not found: quantity/conflict (contradiction).")]
    [InlineData("quantity: 6", "entity: six", "Not found: quantity/conflict (tension).")]
    [InlineData("property: height of tide", "property: depth of snow", "claims[1].property: ")]
    public async Task A_test_that_fails_says_why(string passing, string failing, string why)
    {
        var file = _files.Write("tides.yaml", Tides.Replace(passing, failing, StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("pack", "test", file);

        Assert.StartsWith($"FAILED  two heights ({file}:9:5)\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("        - " + why, run.Output, StringComparison.Ordinal);
        Assert.Contains("1 test: 0 passed, 1 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_sentence_of_which_nothing_is_read_fails_its_test()
    {
        var file = _files.Write("tides.yaml", "tests: [{name: nothing, sentences: [Well.], expect: none}]");

        var run = await ToolRun.OfAsync("pack", "test", file, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var test = json.RootElement.GetProperty("tests")[0];
        Assert.Equal((1, false, 1), (run.ExitCode, test.GetProperty("passed").GetBoolean(), test.GetProperty("failures").GetArrayLength()));
    }

    [Theory]
    [InlineData("harbour.yaml", 4)]
    [InlineData("cargo.yaml", 12)]
    public async Task A_sample_pack_passes_its_tests(string sample, int tests)
    {
        var run = await ToolRun.OfAsync("pack", "test", Path.Combine(AppContext.BaseDirectory, "samples", sample));

        Assert.StartsWith($"{tests} tests: {tests} passed, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_pack_as_it_stands_is_a_pack_that_means_the_same()
    {
        var file = _files.Write("tides.yaml", Tides);

        var shown = await ToolRun.OfAsync("pack", "show", file);
        var merged = _files.Write("merged.yaml", shown.Output);
        var same = await ToolRun.OfAsync("pack", "diff", file, merged);

        Assert.Contains("extends: []\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("  tide-height: {forms: [height of tide], value: quantity}\n", shown.Output, StringComparison.Ordinal);
        Assert.Equal(new ToolRun(0, "No difference in meaning\n", ""), same);
    }

    [Fact]
    public async Task The_schema_is_printed_as_it_ships()
    {
        var run = await ToolRun.OfAsync("pack", "schema");

        Assert.Equal(new ToolRun(0, RulePacks.RulePackCatalog.Schema.TrimEnd() + "\n", ""), run);
    }

    [Fact]
    public async Task A_difference_is_told_by_its_path()
    {
        var before = _files.Write("before.yaml", Tides);
        var after = _files.Write("after.yaml", Tides.Replace("[height of tide]", "[tidal height]", StringComparison.Ordinal).Replace("maximum_severity: notice", "enabled: false", StringComparison.Ordinal));

        var text = await ToolRun.OfAsync("pack", "diff", before, after);
        var json = await ToolRun.OfAsync("pack", "diff", before, after, "--format", "json");

        Assert.Equal(
            """
            - properties.tide-height.forms: height of tide
            + properties.tide-height.forms: tidal height
            + rules.quote/drift.enabled: false
            - rules.quote/drift.maximum_severity: notice
            4 differences

            """,
            text.Output);
        using var changes = JsonDocument.Parse(json.Output);
        Assert.Equal("lost", changes.RootElement.GetProperty("changes")[0].GetProperty("kind").GetString());
        Assert.Equal((0, 0), (text.ExitCode, json.ExitCode));
    }

    [Fact]
    public async Task A_rule_of_the_packs_own_is_tested_and_counted()
    {
        var file = _files.Write("tides.yaml", Tides
            .Replace("  quote/drift: {maximum_severity: notice}", "  tides/height: {kind: quantity/conflict, where: [{property: tide-height}], severity: notice}", StringComparison.Ordinal)
            .Replace("expect: {quantity/conflict: tension}", "expect: {tides/height: notice}", StringComparison.Ordinal));

        var run = await ToolRun.OfAsync("pack", "test", file);

        Assert.StartsWith("1 test: 1 passed, 0 failed\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("  own rules   1 of 2; not quantity/conflict\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Packs_of_a_folder_can_be_named_and_extended()
    {
        _files.Write("tides.yaml", Tides);
        _files.Write("harbour.yaml", "name: harbour\nextends: [tides]\nproperties: {surge: {value: quantity, part_of: [tide-height]}}\n");
        _files.Write("broken.yaml", "name: broken\nx: y\n");

        var sound = await ToolRun.OfAsync("pack", "validate", "harbour", "--packs", _files.Folder);
        var broken = await ToolRun.OfAsync("pack", "validate", "broken", "--packs", _files.Folder);
        var shown = await ToolRun.OfAsync("pack", "show", "harbour", "--packs", _files.Folder, "--format", "json");

        Assert.StartsWith("harbour: sound, 0 tests", sound.Output, StringComparison.Ordinal);
        Assert.StartsWith("broken:2:1: x: There is no key \"x\"", broken.Output, StringComparison.Ordinal);
        Assert.Equal((0, 1), (sound.ExitCode, broken.ExitCode));
        Assert.Equal(["tides"], JsonParser.Default.Parse<GetRulePackResponse>(shown.Output).Info.Extends);
    }

    [Theory]
    [InlineData("consistency: there is no file and no rule pack \"tide\"; packs are ", "validate", "tide")]
    [InlineData("consistency: no.yaml: there is no such file\n", "test", "no.yaml")]
    [InlineData("consistency: units: it has no tests: write some under \"tests:\"\n", "test", "units")]
    [InlineData("consistency: nowhere: there is no such folder\n", "show", "default", "--packs", "nowhere")]
    public async Task What_cannot_be_worked_with_is_bad_input(string error, params string[] arguments)
    {
        var run = await ToolRun.OfAsync(["pack", .. arguments]);

        Assert.StartsWith(error, run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task A_pack_at_fault_cannot_be_tested_or_shown()
    {
        var file = _files.Write("tides.yaml", "x: y");

        var run = await ToolRun.OfAsync("pack", "test", file);

        Assert.StartsWith($"consistency: {file}:1:1: x: There is no key", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }
}
