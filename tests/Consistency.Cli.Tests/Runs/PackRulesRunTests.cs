namespace Consistency.Cli.Tests.Runs;

public sealed class PackRulesRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_rules_of_a_pack_are_listed_and_told()
    {
        var pack = _files.Write("p.yaml", "rules: {harbour/berths: {kind: quantity/conflict, severity: notice, flags: Berths that differ.}}");

        var list = await ToolRun.OfAsync("rules", "--pack", pack);
        var one = await ToolRun.OfAsync("rules", "harbour/berths", "--pack", pack);

        Assert.Contains("Berths that differ. (notice)", list.Output, StringComparison.Ordinal);
        Assert.Contains("quantity/bound", list.Output, StringComparison.Ordinal);
        Assert.Contains("Kind:          quantity/conflict", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_pack_its_rule_is_unknown()
    {
        var run = await ToolRun.OfAsync("rules", "harbour/berths");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("harbour/berths", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_contradicts_another_pack_is_told_and_checked()
    {
        var claims = _files.Write("c.json", """{"claims": [{"subject": {"name": "people"}, "property": "killed", "quantity": {"value": 1}}]}""");
        var pack = _files.Write("p.yaml", "properties: {killed: {kind: stock}}");

        var run = await ToolRun.OfAsync("check", "--claims", claims, "--pack", pack);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("consistency: rule packs contradict each other: properties.killed.kind is \"stock\" in inline, line 1, column 29, and \"flow\" in harm, line", run.Error, StringComparison.Ordinal);
    }
}
