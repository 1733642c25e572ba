using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Console;

namespace Consistency.Server;

/// <summary>Ports, limits of the transport, logging and signals.</summary>
internal static class Listening
{
    // How long calls under way may take to end once the server stops.
    private static readonly TimeSpan ShutdownTime = TimeSpan.FromSeconds(10);

    // Kestrel ends a connection, with all the calls that share it, where one message stays away for longer; its own five seconds are
    // met by callers that have much else to do, and by a server that has.
    private static readonly MinDataRate SlowestMessage = new(bytesPerSecond: 240, gracePeriod: TimeSpan.FromMinutes(1));

    public static void Configure(WebApplicationBuilder builder, ServerOptions options)
    {
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            // gRPC and the JSON door count the bytes of a message themselves, and say so in their own error.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.MinRequestBodyDataRate = SlowestMessage;
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Address, options.GrpcPort, listen => listen.Protocols = HttpProtocols.Http2);
            if (options.HttpPort is { } httpPort)
                kestrel.Listen(options.Address, httpPort, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Logging.SetMinimumLevel(options.LogLevel).AddSimpleConsole(console => console.SingleLine = true);
        if (options.LogLevel == LogLevel.Information)
            builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning);
        // A port that is taken is thrown by StartAsync, for its caller to say; the host would log it with a stack trace too.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        // Standard output is for the results of the process that hosts the server.
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTime);
        if (options.StopOnSignals)
            builder.Services.AddSingleton<IHostLifetime, ConsoleLifetime>();
        else
            builder.Services.AddSingleton<IHostLifetime, NoSignals>();
    }

    /// <summary>Leaves the signals to the process that hosts the server.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
