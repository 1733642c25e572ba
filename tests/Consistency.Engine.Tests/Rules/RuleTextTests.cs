using Consistency.Engine.Tests.PackRules;
using Consistency.Engine.Tests.Support;

namespace Consistency.Engine.Tests.Rules;

public sealed class RuleTextTests
{
    /// <summary>What the README's table does not show is here held to be there.</summary>
    [Fact]
    public void Every_rule_says_what_a_person_can_do_about_it() => Assert.All(
        ConsistencyEngine.Rules,
        r => Assert.Matches(@"^[A-Z][a-z]+ .*[a-z]\.$", r.Remedy));

    [Fact]
    public void Every_rule_says_what_it_flags_and_gives_an_example_and_what_is_none() => Assert.All(
        ConsistencyEngine.Rules,
        r => Assert.All([r.Flags, r.Example, r.Counterexample], t => Assert.NotEmpty(t)));

    [Fact]
    public void Every_inconsistency_ends_with_why_it_is_one() => Assert.All(
        Sample.Check(EveryRule.Claims).Inconsistencies,
        i => Assert.Matches(@"^[A-Z].*\.$", i.Steps[^1].Text));

    [Fact]
    public void Every_rule_names_the_worst_severity_first() => Assert.All(
        ConsistencyEngine.Rules,
        r => Assert.Equal(r.Severities.Distinct().OrderDescending(), r.Severities));

    [Fact]
    public void Rules_have_ids_of_their_own() => Assert.Equal(ConsistencyEngine.Rules.Select(r => r.Id).Distinct(StringComparer.Ordinal), ConsistencyEngine.Rules.Select(r => r.Id));
}
