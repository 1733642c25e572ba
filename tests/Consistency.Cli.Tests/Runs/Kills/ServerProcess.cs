using System.Diagnostics;
using Consistency.V1;
using Grpc.Net.Client;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>A server of its own process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly GrpcChannel _channel;

    private ServerProcess(Process process, string address)
    {
        _process = process;
        Address = address;
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
        Dossiers = new DossierService.DossierServiceClient(_channel);
        Service = new ConsistencyService.ConsistencyServiceClient(_channel);
    }

    /// <summary>Where it serves gRPC.</summary>
    public string Address { get; }

    /// <summary>What it has taken of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public DossierService.DossierServiceClient Dossiers { get; }

    public ConsistencyService.ConsistencyServiceClient Service { get; }

    public static async Task<ServerProcess> StartAsync(string data)
    {
        var process = ToolRun.Start("serve", "--grpc-port", "0", "--http-port", "0", "--data", data);
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        if (line is null)
            throw new InvalidOperationException("The server did not start: " + await process.StandardError.ReadToEndAsync());
        // What it logs is read away: it would wait for that, once the pipe is full.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new ServerProcess(process, line["gRPC  ".Length..]);
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        if (!_process.HasExited)
            Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
