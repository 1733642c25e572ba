using Consistency.Server.Dossiers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Consistency.Server;

/// <summary>
/// The service as a host: gRPC on one port, JSON on another. Any process can hold one: build, start, read the addresses,
/// stop or dispose. It reads no configuration files or environment variables; the options are all there is.
/// </summary>
public sealed class ConsistencyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _hasHttp, _requiresData;

    private ConsistencyServer(WebApplication app, ServerOptions options) => (_app, _hasHttp, _requiresData) = (app, options.HttpPort is not null, options.RequireData);

    /// <summary>Where gRPC is served, with the port that it got.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public Uri GrpcAddress => BoundAddress(0);

    /// <summary>Where JSON is served, with the port that it got; null where no HTTP port was asked for.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public Uri? HttpAddress => _hasHttp ? BoundAddress(1) : null;

    /// <summary>Builds a server; nothing listens yet.</summary>
    public static ConsistencyServer Build(ServerOptions options) => Build(options, _ => { });

    /// <summary>Starts to listen.</summary>
    /// <exception cref="IOException">A port is taken, or the address is not this machine's.</exception>
    /// <exception cref="Consistency.Dossiers.DossierException">Dossiers are required, and their store cannot be opened.</exception>
    public async Task StartAsync(CancellationToken cancellation = default)
    {
        if (_requiresData)
            _ = _app.Services.GetRequiredService<StoreHolder>().Store;
        await _app.StartAsync(cancellation);
        if (_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is { Addresses.Count: > 0 })
            ServerLog.Started(_app.Logger, GrpcAddress, HttpAddress);
    }

    /// <summary>Waits until something stops the server.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellation = default) => _app.WaitForShutdownAsync(cancellation);

    /// <summary>Takes no more calls, lets those under way end, and stops; when the token is cancelled, at once.</summary>
    public Task StopAsync(CancellationToken cancellation = default) => _app.StopAsync(cancellation);

    /// <summary>Stops, where that has not been done, and frees all.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Builds a server that a test has changed.</summary>
    internal static ConsistencyServer Build(ServerOptions options, Action<WebApplicationBuilder> change)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ConsistencyServer).Assembly.GetName().Name });
        Listening.Configure(builder, options);
        ServiceRegistrations.Add(builder.Services, options);
        change(builder);
        var app = builder.Build();
        Routes.Map(app);
        return new ConsistencyServer(app, options);
    }

    /// <summary>The services within, for a test's own server.</summary>
    internal IServiceProvider Services => _app.Services;

    // Kestrel keeps its addresses in the order that Listening opens them.
    private Uri BoundAddress(int index) =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>() is { } bound && bound.Addresses.Count > index
            ? new Uri(bound.Addresses.ElementAt(index))
            : throw new InvalidOperationException("The server has no address yet: start it first.");
}
