using Consistency.Doors.Tests.Doors;
using Consistency.Engine;

namespace Consistency.Doors.Tests.Documents;

public sealed class FirstCommandTests
{
    private const int FewestRules = 6;

    [Fact]
    public async Task The_first_command_shows_many_rules_at_work()
    {
        var arguments = Readme.The("^dotnet run --project src/Consistency.Cli -- (check [^\n]*)$").Groups[1].Value;
        var run = await Tool.RunAsync("consistency.dll", arguments.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var rules = ConsistencyEngine.Rules.Count(r => run.Output.Contains($"{r.Id} ·", StringComparison.Ordinal));
        Assert.True(rules >= FewestRules, $"Only {rules} rules in:\n{run.Output}");
    }
}
