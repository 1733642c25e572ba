using Consistency.Server;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Consistency.Doors.Tests.Doors;

/// <summary>One server in memory and one on sockets, for all tests that need one.</summary>
public sealed class RunningServers : IAsyncLifetime
{
    private readonly ConsistencyServer _inMemory = ConsistencyServer.Build(new ServerOptions(), builder => builder.WebHost.UseTestServer());
    private readonly ConsistencyServer _onSockets = ConsistencyServer.Build(new ServerOptions { GrpcPort = 0, HttpPort = 0 });

    public Uri GrpcAddress => _onSockets.GrpcAddress;

    public Uri HttpAddress => _onSockets.HttpAddress!;

    public async Task InitializeAsync()
    {
        await _inMemory.StartAsync();
        await _onSockets.StartAsync();
    }

    public GrpcChannel MemoryChannel()
    {
        var server = (TestServer)_inMemory.Services.GetRequiredService<IServer>();
        return GrpcChannel.ForAddress(server.BaseAddress, new GrpcChannelOptions { HttpHandler = server.CreateHandler() });
    }

    public GrpcChannel SocketChannel() => GrpcChannel.ForAddress(GrpcAddress);

    public async Task DisposeAsync()
    {
        await _inMemory.DisposeAsync();
        await _onSockets.DisposeAsync();
    }
}

/// <summary>Tests of this collection share the servers.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServers : ICollectionFixture<RunningServers>
{
    public const string Name = "servers";
}
