namespace Consistency.Server.Tests.Grpc;

public sealed class OtherCallTests : InProcessTest
{
    [Fact]
    public async Task Compare_names_the_faults_of_a_and_b()
    {
        var response = await Client.CompareAsync(new V1.CompareRequest
        {
            A = Requests.Moored(12, "left"),
            B = Requests.Moored(-12, "right"),
            InlineRulePack = Requests.Pack,
        });

        Assert.False(response.InConflict);
        Assert.Equal("left", Assert.Single(response.Claims).Id);
        Assert.Equal("b.quantity.value", Assert.Single(response.Problems).Field);
    }

    [Fact]
    public async Task ListRules_lists_the_rules_by_id()
    {
        var rules = (await Client.ListRulesAsync(new V1.ListRulesRequest())).Rules;

        Assert.NotEmpty(rules);
        Assert.Equal(rules.Select(r => r.Id).Order(StringComparer.Ordinal), rules.Select(r => r.Id));
    }

    [Fact]
    public async Task ListRules_lists_a_packs_own_rules_with_their_kind()
    {
        var pack = new V1.RulePack { Document = "rules: {harbour/berths: {kind: quantity/conflict, enabled: false, flags: Berths that differ.}}" };

        var rules = (await Client.ListRulesAsync(new V1.ListRulesRequest { InlineRulePack = pack })).Rules;

        var own = Assert.Single(rules, r => r.Kind.Length > 0);
        Assert.Equal(("harbour/berths", "quantity/conflict", "Berths that differ.", false), (own.Id, own.Kind, own.Flags, own.Enabled));
        Assert.Equal(rules.Select(r => r.Id).Order(StringComparer.Ordinal), rules.Select(r => r.Id));
    }

    [Fact]
    public async Task An_answer_tells_where_packs_contradict_each_other()
    {
        var response = await Client.CompareAsync(new V1.CompareRequest
        {
            A = Requests.Moored(12, "left"),
            B = Requests.Moored(12, "right"),
            InlineRulePack = new V1.RulePack { Document = Requests.Pack.Document + "\nunits: {km: {factor: 1001}}" },
        });

        var conflict = Assert.Single(response.RulePacks.Single(p => p.Name == "inline").Conflicts);
        Assert.Equal(("inline", "units", "units.km.factor"), (conflict.Upper.RulePack, conflict.Lower.RulePack, conflict.Upper.Path));
        Assert.Contains("The first holds.", conflict.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListRules_refuses_an_unknown_pack()
    {
        var error = await RpcError.OfAsync(Client.ListRulesAsync(new V1.ListRulesRequest { RulePacks = { "tides" } }));

        Assert.Equal("UNKNOWN_RULE_PACK", error.Reason);
    }
}
