using Grpc.Net.Client;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consistency.Server.Tests;

/// <summary>A test with a server of its own in memory, without sockets; it fails where the server logged an error.</summary>
public abstract class InProcessTest : IAsyncLifetime
{
    private readonly ErrorLog _errors = new();
    private ConsistencyServer? _server;
    private GrpcChannel? _channel;

    protected V1.ConsistencyService.ConsistencyServiceClient Client => new(_channel!);

    protected V1.RulePackService.RulePackServiceClient Packs => new(_channel!);

    protected GrpcChannel Channel => _channel!;

    public async Task InitializeAsync()
    {
        _server = ConsistencyServer.Build(new ServerOptions(), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<ILoggerProvider>(_errors);
        });
        await _server.StartAsync();
        var test = (TestServer)_server.Services.GetRequiredService<IServer>();
        _channel = GrpcChannel.ForAddress(test.BaseAddress, new GrpcChannelOptions { HttpHandler = test.CreateHandler(), MaxReceiveMessageSize = null });
    }

    public async Task DisposeAsync()
    {
        _channel!.Dispose();
        await _server!.DisposeAsync();
        Assert.Empty(_errors.Take());
    }
}
