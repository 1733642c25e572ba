using Consistency.Client.Tests.Support;
using Consistency.V1;

namespace Consistency.Client.Tests.Rpcs;

[Collection(SharedServer.Name)]
public sealed class RulePackServiceTests(ServerProcess server)
{
    private RulePackService.RulePackServiceClient Client => server.Client.RulePacks;

    [Fact]
    public async Task ListRulePacks() =>
        Assert.Contains("default", (await Client.ListRulePacksAsync(new ListRulePacksRequest())).RulePacks.Select(p => p.Name));

    [Fact]
    public async Task GetRulePack()
    {
        var pack = await Client.GetRulePackAsync(new GetRulePackRequest { Name = "default" });

        Assert.Equal(RulePackOrigin.Shipped, pack.Info.Origin);
        Assert.Contains("name: default", pack.Document, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValidateRulePack()
    {
        Assert.True((await Client.ValidateRulePackAsync(new ValidateRulePackRequest { RulePack = Sample.NoConflicts })).Valid);

        var faulty = await Client.ValidateRulePackAsync(new ValidateRulePackRequest { RulePack = new RulePack { Document = "properties: {moored: {value: heap}}" } });
        Assert.Equal("properties.moored.value", faulty.Problems.Single().Path);
    }

    [Fact]
    public async Task DryRunRulePack()
    {
        await server.Client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "dry-run" });
        var opened = (await server.Client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { Dossier = "dossiers/dry-run", Claims = { Sample.Clash } })).Changes.Opened;

        var dry = await Client.DryRunRulePackAsync(new DryRunRulePackRequest { Dossier = "dossiers/dry-run", InlineRulePack = Sample.NoConflicts });

        Assert.Equal(opened.Select(o => o.Id), dry.Changes.Closed.Select(c => c.Id));
        Assert.Single(opened);
    }
}
