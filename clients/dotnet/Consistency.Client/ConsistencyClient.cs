using System.Net.Security;
using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;
using Consistency.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;

namespace Consistency.Client;

/// <summary>The services' generated clients over one connection; a call that fails throws a <see cref="ConsistencyException"/>. Safe for many threads: make one and keep it.</summary>
public sealed class ConsistencyClient : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200), LongestPause = TimeSpan.FromSeconds(1);

    private readonly GrpcChannel _channel;

    private ConsistencyClient(GrpcChannel channel, TimeSpan? deadline)
    {
        _channel = channel;
        var calls = channel.Intercept(new CallInterceptor(deadline));
        (Checks, Dossiers, RulePacks) = (new(calls), new(calls), new(calls));
    }

    /// <summary>Checks, stateless.</summary>
    public ConsistencyService.ConsistencyServiceClient Checks { get; }

    /// <summary>Dossiers. An append without a request_id gets one, so that a retry appends nothing twice.</summary>
    public DossierService.DossierServiceClient Dossiers { get; }

    /// <summary>Rule packs.</summary>
    public RulePackService.RulePackServiceClient RulePacks { get; }

    /// <summary>Makes a client; it connects at the first call.</summary>
    /// <param name="address">An http or https address. Example: "http://127.0.0.1:50051".</param>
    /// <param name="options">How to call. Default: as the options say.</param>
    /// <exception cref="ArgumentException">It is no such address.</exception>
    public static ConsistencyClient Connect(string address, ConsistencyClientOptions? options = null)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new ArgumentException($"\"{address}\" is no address of a server. Give one such as http://127.0.0.1:50051.", nameof(address));
        options ??= new ConsistencyClientOptions();
        return new ConsistencyClient(GrpcChannel.ForAddress(uri, Channel(options)), options.Deadline);
    }

    /// <summary>Tells every revision of a dossier after a given one, and then those that come, each once and in order, until cancelled; after a break it goes on where it was.</summary>
    /// <param name="dossier">The dossier's name. Example: "dossiers/marrow-bay".</param>
    /// <param name="afterRevision">The last revision that is known. Default: none.</param>
    /// <param name="cancellation">Ends the watch, with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ConsistencyException">There is no such dossier or revision, or the server cannot be reached at the start; later its return is waited for.</exception>
    public async IAsyncEnumerable<DossierChanges> WatchDossierAsync(
        string dossier, long afterRevision = 0, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Dossiers.GetDossierAsync(new GetDossierRequest { Name = dossier }, cancellationToken: cancellation);
        while (true)
        {
            using var call = Dossiers.WatchDossier(new WatchDossierRequest { Dossier = dossier, AfterRevision = afterRevision }, cancellationToken: cancellation);
            while (await HasNextAsync(call.ResponseStream, cancellation))
            {
                afterRevision = call.ResponseStream.Current.Changes.Revision;
                yield return call.ResponseStream.Current.Changes;
            }

            await Task.Delay(LongestPause, cancellation);
        }
    }

    /// <summary>Closes the connection and cancels what is under way.</summary>
    public void Dispose() => _channel.Dispose();

    private static async Task<bool> HasNextAsync(IAsyncStreamReader<WatchDossierResponse> stream, CancellationToken cancellation)
    {
        try
        {
            return await stream.MoveNext(cancellation);
        }
        catch (ConsistencyException failure) when (failure.IsBreak && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static GrpcChannelOptions Channel(ConsistencyClientOptions options) => new()
    {
        HttpHandler = new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = options.KeepAlive,
            KeepAlivePingTimeout = options.KeepAlive,
            SslOptions = options.Authorities is { } authorities ? new SslClientAuthenticationOptions { CertificateChainPolicy = Trust(authorities) } : new(),
        },
        DisposeHttpClient = true,
        LoggerFactory = options.Logging,
        MaxReceiveMessageSize = options.MessageBytes,
        MaxSendMessageSize = options.MessageBytes,
        // Else large messages would not be retried.
        MaxRetryBufferPerCallSize = options.MessageBytes,
        MaxRetryBufferSize = 4L * options.MessageBytes,
        // Else a server that is back would not be noticed by calls and their retries for up to two minutes.
        InitialReconnectBackoff = FirstPause,
        MaxReconnectBackoff = LongestPause,
        ServiceConfig = ServiceConfigFile.Read(),
    };

    // Authorities of one's own seldom publish what they revoke.
    private static X509ChainPolicy Trust(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }
}
