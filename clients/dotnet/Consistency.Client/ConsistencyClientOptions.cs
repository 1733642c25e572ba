using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Consistency.Client;

/// <summary>How a client calls. Immutable.</summary>
public sealed record ConsistencyClientOptions
{
    /// <summary>How long a call that sets no deadline itself may take, its retries included; streams may take for ever. Default: 30 seconds; null is for ever.</summary>
    public TimeSpan? Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of one message, either way. Default: 64 MiB, as the server's.</summary>
    public int MessageBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>After how long without a word from the server it is asked for one, at least 1 second; it has as long again to answer. Default: 30 seconds.</summary>
    public TimeSpan KeepAlive { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The authorities that an https server's certificate must be from. Default: those that the machine trusts.</summary>
    public X509Certificate2Collection? Authorities { get; init; }

    /// <summary>Where calls are logged. Default: nowhere.</summary>
    public ILoggerFactory? Logging { get; init; }
}
