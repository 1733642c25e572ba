using System.Net;

namespace Consistency.Server;

/// <summary>Where a server listens and what it says. Immutable.</summary>
public sealed record ServerOptions
{
    public const int DefaultGrpcPort = 50051;

    public const int DefaultHttpPort = 8080;

    /// <summary>The address to listen on. Default: loopback; there is no access control, so any other is the caller's decision.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port for gRPC over clear-text HTTP/2, 0 to 65535; 0 takes a free one.</summary>
    public int GrpcPort { get; init; } = DefaultGrpcPort;

    /// <summary>The port for JSON over HTTP/1.1, 0 to 65535; 0 takes a free one, null opens none.</summary>
    public int? HttpPort { get; init; } = DefaultHttpPort;

    /// <summary>The least severe events that go to standard error. Default: warnings.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Warning;

    /// <summary>Whether SIGINT and SIGTERM stop the server. Default: no, the process that hosts it decides.</summary>
    public bool StopOnSignals { get; init; }

    /// <summary>A folder whose packs can be asked for by their files' names, and are taken over when they change. Default: none.</summary>
    public string? PacksFolder { get; init; }

    /// <summary>
    /// Where dossiers are kept: a folder, for this server alone, which is made when the first of them is asked for; or the address of a database of
    /// PostgreSQL (postgres://user:password@host:port/database), which any number of servers may share. Default: nowhere, and no dossiers.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>Whether the server does not start where that cannot be had. Default: then calls to dossiers fail, and others do not.</summary>
    public bool RequireData { get; init; }

    public ServerLimits Limits { get; init; } = new();
}
