using System.Net;
using Grpc.Net.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Consistency.Server.Tests;

/// <summary>A test with a server of its own on free ports of loopback; it fails where the server logged an error that it did not take.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private ConsistencyServer? _server;
    private GrpcChannel? _channel;
    private HttpClient? _http;

    internal ErrorLog Errors { get; } = new();

    internal ConsistencyServer Server => _server!;

    protected virtual ServerLimits Limits => new();

    /// <summary>The folder of the server's own packs; null for none.</summary>
    protected virtual string? PacksFolder => null;

    /// <summary>The folder of the server's dossiers; null for none.</summary>
    protected virtual string? DataFolder => null;

    /// <summary>A channel to the gRPC port, without limits of its own.</summary>
    protected GrpcChannel Channel => _channel!;

    protected HttpClient Http => _http!;

    protected V1.ConsistencyService.ConsistencyServiceClient Client => new(Channel);

    protected V1.RulePackService.RulePackServiceClient Packs => new(Channel);

    public async Task InitializeAsync()
    {
        var options = new ServerOptions { GrpcPort = 0, HttpPort = 0, Limits = Limits, PacksFolder = PacksFolder, DataFolder = DataFolder };
        _server = ConsistencyServer.Build(options, builder => builder.Services.AddSingleton<ILoggerProvider>(Errors));
        await _server.StartAsync();
        _channel = GrpcChannel.ForAddress(_server.GrpcAddress, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        _http = new HttpClient { BaseAddress = _server.HttpAddress, DefaultRequestVersion = HttpVersion.Version11 };
    }

    public virtual async Task DisposeAsync()
    {
        _channel!.Dispose();
        _http!.Dispose();
        await _server!.DisposeAsync();
        Assert.Empty(Errors.Take());
    }
}
