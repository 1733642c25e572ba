using System.Collections.Concurrent;
using System.Diagnostics;
using Consistency.Dossiers.Tests.Postgres;
using Consistency.V1;
using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Balancer;
using Grpc.Net.Client.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>The example of deploy/README.md on one database: a client that shares its calls among servers goes on where one of them is killed.</summary>
public sealed class BalancedTests
{
    private const int Clients = 4, Some = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_server_that_is_killed_is_done_without()
    {
        var address = Cluster.Shared.CreateDatabase();
        await using var one = await ServerProcess.StartAsync(address);
        await using var two = await ServerProcess.StartAsync(address);
        await one.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "storm" });
        using var called = new Called();
        await using var services = new ServiceCollection()
            .AddSingleton<ResolverFactory>(new StaticResolverFactory(_ => [BalancerAddressOf(one), BalancerAddressOf(two)]))
            .BuildServiceProvider();
        using var channel = GrpcChannel.ForAddress("static:///consistency", new GrpcChannelOptions
        {
            Credentials = ChannelCredentials.Insecure,
            ServiceProvider = services,
            ServiceConfig = new ServiceConfig { LoadBalancingConfigs = { new RoundRobinConfig() } },
            HttpHandler = called,
        });
        var dossiers = new DossierService.DossierServiceClient(channel);
        var done = new ConcurrentBag<AppendClaimsRequest>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(client => Task.Run(() => AppendAsync(dossiers, client, done, stop.Token))).ToList();
        await UntilAsync(done, Some, clients);
        Assert.Equal(new[] { one.Address, two.Address }.Order(StringComparer.Ordinal), called.Take());

        one.Kill();
        await UntilAsync(done, done.Count + Some, clients);
        await stop.CancelAsync();
        await Task.WhenAll(clients);
        Assert.Contains(two.Address, called.Take());
        await Appending.VerifyAsync(two, "dossiers/storm", [.. done.SelectMany(r => r.Claims)], [.. done.SelectMany(r => r.Reports)]);
    }

    /// <summary>Appends one request after the other, and sends again what was not answered.</summary>
    private static async Task AppendAsync(DossierService.DossierServiceClient dossiers, int client, ConcurrentBag<AppendClaimsRequest> done, CancellationToken stop)
    {
        var random = new Random(client);
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var request = Appending.Request($"{client}-{number}", "storm", random);
            for (var clock = Stopwatch.StartNew(); ; await Task.Delay(50, CancellationToken.None))
            {
                try
                {
                    await dossiers.AppendClaimsAsync(request, new CallOptions().WithWaitForReady());
                    break;
                }
                catch (RpcException lost) when (lost.StatusCode is StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.Unknown && clock.Elapsed < Patience)
                {
                    // The server was killed while it had the call.
                }
            }

            done.Add(request);
        }
    }

    private static async Task UntilAsync(ConcurrentBag<AppendClaimsRequest> done, int count, List<Task> clients)
    {
        for (var clock = Stopwatch.StartNew(); done.Count < count; await Task.Delay(50))
        {
            if (clients.Find(c => c.IsFaulted) is { } failed)
                await failed;
            Assert.True(clock.Elapsed < Patience, "Appends do not go on.");
        }
    }

    private static BalancerAddress BalancerAddressOf(ServerProcess server)
    {
        var address = new Uri(server.Address);
        return new BalancerAddress(address.Host, address.Port);
    }

    /// <summary>Notes which servers are called.</summary>
    private sealed class Called() : DelegatingHandler(new SocketsHttpHandler { EnableMultipleHttp2Connections = true })
    {
        private readonly ConcurrentDictionary<string, bool> _servers = new(StringComparer.Ordinal);

        /// <summary>Those that were called since this was asked.</summary>
        public IReadOnlyList<string> Take()
        {
            var servers = _servers.Keys.Order(StringComparer.Ordinal).ToList();
            _servers.Clear();
            return servers;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            _servers[request.RequestUri!.GetLeftPart(UriPartial.Authority)] = true;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
