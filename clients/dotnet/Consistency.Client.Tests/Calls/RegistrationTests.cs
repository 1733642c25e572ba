using Consistency.Client.Tests.Support;
using Consistency.V1;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Client.Tests.Calls;

[Collection(SharedServer.Name)]
public sealed class RegistrationTests(ServerProcess server)
{
    [Fact]
    public async Task A_container_gives_the_client_and_its_services()
    {
        ConsistencyClient client;
        await using (var provider = new ServiceCollection().AddConsistencyClient(server.Address).BuildServiceProvider(validateScopes: true))
        {
            client = provider.GetRequiredService<ConsistencyClient>();
            Assert.Same(client.Checks, provider.GetRequiredService<ConsistencyService.ConsistencyServiceClient>());
            Assert.Same(client.Dossiers, provider.GetRequiredService<DossierService.DossierServiceClient>());
            Assert.Same(client.RulePacks, provider.GetRequiredService<RulePackService.RulePackServiceClient>());
            Assert.NotEmpty((await client.Checks.ListRulesAsync(new ListRulesRequest())).Rules);
        }

        Assert.Throws<ObjectDisposedException>(() => { client.Checks.ListRules(new ListRulesRequest()); });
    }
}
