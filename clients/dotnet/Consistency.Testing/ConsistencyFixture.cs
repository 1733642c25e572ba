using Consistency.Client;
using Consistency.Server;

namespace Consistency.Testing;

/// <summary>
/// A server within this process, on a free port of loopback, and a client of it. Its dossiers lie in a temporary folder, which goes with it. It takes calls once
/// it is made, until it is disposed of: a fixture of a test class, whatever the test framework. Safe for many threads.
/// </summary>
public sealed class ConsistencyFixture : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("consistency-testing-");
    private readonly ConsistencyServer _server;

    /// <summary>Starts the server.</summary>
    public ConsistencyFixture()
    {
        _server = ConsistencyServer.Build(new ServerOptions { GrpcPort = 0, HttpPort = 0, DataFolder = _data.FullName });
        Wait(() => _server.StartAsync());
        Client = ConsistencyClient.Connect(Address, new ConsistencyClientOptions { Deadline = null });
    }

    /// <summary>Where gRPC is served. Example: "http://127.0.0.1:41233".</summary>
    public string Address => _server.GrpcAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>Where JSON is served over HTTP/1.1. Example: "http://127.0.0.1:38047".</summary>
    public string HttpAddress => _server.HttpAddress!.GetLeftPart(UriPartial.Authority);

    /// <summary>A client of the server, without a deadline, as a machine that runs many tests may be slow; it ends with the server.</summary>
    public ConsistencyClient Client { get; }

    /// <summary>Ends the calls under way, stops the server and removes its dossiers.</summary>
    public void Dispose()
    {
        Client.Dispose();
        try
        {
            Wait(async () => await _server.DisposeAsync());
        }
        finally
        {
            _data.Delete(recursive: true);
        }
    }

    // On another thread: a test framework's own context may have none to go on with.
    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}
