using Consistency.Engine;

namespace Consistency.Doors.Tests.Documents;

public sealed class RuleTableTests
{
    [Fact]
    public void The_table_of_rules_says_what_the_rules_say()
    {
        var rows = ConsistencyEngine.Rules.Select(r =>
            $"| {r.Id} | {r.Flags} | {string.Join(", ", r.Severities.Select(s => s.ToString().ToLowerInvariant()))} | {r.Example} | {r.Counterexample} |");
        var table = string.Join('\n', rows.Prepend("|---|---|---|---|---|").Prepend("| rule | flags | severities | example | not flagged |"));

        Assert.Equal(table, Readme.Between("rules"));
    }
}
