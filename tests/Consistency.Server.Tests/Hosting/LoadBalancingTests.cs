using Consistency.Client;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Server.Tests.Hosting;

/// <summary>The example of deploy/README.md: a client that shares its calls among servers, and goes on where one of them stops.</summary>
public sealed class LoadBalancingTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("consistency-servers-").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Calls_are_shared_among_servers_and_go_on_where_one_stops()
    {
        // Each with a folder of its own, so that it shows who answers.
        await using var one = await StartAsync("one");
        await using var two = await StartAsync("two");
        await using var services = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => [Address(one), Address(two)]))
            .BuildServiceProvider();
        // With the retries of all clients: a server that stops may refuse a call before the client has noticed.
        var config = ServiceConfigFile.Read();
        config.LoadBalancingConfigs.Add(new RoundRobinConfig());
        using var channel = GrpcChannel.ForAddress("static:///consistency", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = services,
            ServiceConfig = config,
        });
        var dossiers = new V1.DossierService.DossierServiceClient(channel);

        var answered = new HashSet<string>(StringComparer.Ordinal);
        for (var call = 0; answered.Count < 2 && call < 1000; call++)
            answered.Add(await WhoAsync(dossiers));
        Assert.Equal(["dossiers/one", "dossiers/two"], answered.Order(StringComparer.Ordinal));

        await one.StopAsync();
        for (var call = 0; call < 10; call++)
            Assert.Equal("dossiers/two", await WhoAsync(dossiers));
    }

    private static async Task<string> WhoAsync(V1.DossierService.DossierServiceClient dossiers) =>
        (await dossiers.ListDossiersAsync(new V1.ListDossiersRequest(), new CallOptions().WithWaitForReady())).Dossiers[0].Name;

    private async Task<ConsistencyServer> StartAsync(string name)
    {
        var server = ConsistencyServer.Build(new ServerOptions { GrpcPort = 0, HttpPort = null, DataFolder = Path.Combine(_data, name) });
        await server.StartAsync();
        using var channel = GrpcChannel.ForAddress(server.GrpcAddress);
        await new V1.DossierService.DossierServiceClient(channel).CreateDossierAsync(new V1.CreateDossierRequest { DossierId = name });
        return server;
    }

    private static BalancerAddress Address(ConsistencyServer server) => new(server.GrpcAddress.Host, server.GrpcAddress.Port);
}
