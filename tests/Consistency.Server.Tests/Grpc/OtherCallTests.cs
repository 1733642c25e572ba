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
    public async Task ListRules_refuses_an_unknown_pack()
    {
        var error = await RpcError.OfAsync(Client.ListRulesAsync(new V1.ListRulesRequest { RulePacks = { "tides" } }));

        Assert.Equal("UNKNOWN_RULE_PACK", error.Reason);
    }
}
