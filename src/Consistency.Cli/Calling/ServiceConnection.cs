using Consistency.Cli.Reading;
using Consistency.Server;
using Consistency.V1;
using Grpc.Net.Client;
using Microsoft.Extensions.Logging;

namespace Consistency.Cli.Calling;

/// <summary>A way to the service: one that listens elsewhere, or one that this process hosts for as long as it needs it.</summary>
internal sealed class ServiceConnection : IAsyncDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);

    private readonly ConsistencyServer? _own;
    private readonly GrpcChannel _channel;

    private ServiceConnection(ConsistencyServer? own, Uri address)
    {
        _own = own;
        Address = address;
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler { ConnectTimeout = ConnectTimeout, UseProxy = false },
            DisposeHttpClient = true,
            // The service has its own limits; an answer to what it took may be as large as it likes.
            MaxReceiveMessageSize = null,
            MaxSendMessageSize = null,
        });
        Client = new ConsistencyService.ConsistencyServiceClient(_channel);
        Dossiers = new DossierService.DossierServiceClient(_channel);
    }

    public Uri Address { get; }

    public ConsistencyService.ConsistencyServiceClient Client { get; }

    public DossierService.DossierServiceClient Dossiers { get; }

    /// <param name="server">An address such as "localhost:50051"; null to host the service in this process, on a free loopback port.</param>
    /// <param name="data">The folder of the dossiers of a service that this process hosts; null for none.</param>
    /// <exception cref="InputException">It is not an address.</exception>
    public static async Task<ServiceConnection> OpenAsync(string? server, string? data, CancellationToken cancellation)
    {
        if (server is not null)
            return new ServiceConnection(null, ServerAddress.Parse(server));
        // What goes wrong comes back as the call's own error; a log beside it would say it twice.
        var own = ConsistencyServer.Build(new ServerOptions
        {
            GrpcPort = 0,
            HttpPort = null,
            DataFolder = data,
            LogLevel = LogLevel.None,
            // What the user has on his own disk is his own business.
            Limits = new ServerLimits { MessageBytes = int.MaxValue },
        });
        await own.StartAsync(cancellation);
        return new ServiceConnection(own, own.GrpcAddress);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (_own is not null)
            await _own.DisposeAsync();
    }
}
