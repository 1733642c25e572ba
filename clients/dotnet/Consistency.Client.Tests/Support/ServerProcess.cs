namespace Consistency.Client.Tests.Support;

/// <summary>`consistency serve` as a process of its own, with its dossiers in a temporary folder, and a client of it.</summary>
public sealed class ServerProcess : IAsyncLifetime
{
    /// <summary>A machine that does much else at a time may take longer than the default deadline.</summary>
    public static readonly ConsistencyClientOptions Patient = new() { Deadline = TimeSpan.FromMinutes(5) };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("consistency-client-");
    private ProgramRun? _run;

    public string Address { get; private set; } = "";

    public ConsistencyClient Client { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await StartAsync("0");
        Client = ConsistencyClient.Connect(Address, Patient);
    }

    /// <summary>Kills it as kill -9 does.</summary>
    public void Kill() => _run!.Kill();

    /// <summary>Starts it again, on the same port and with the same dossiers.</summary>
    public Task RestartAsync() => StartAsync(new Uri(Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Task DisposeAsync()
    {
        Client.Dispose();
        _run!.Dispose();
        _data.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private async Task StartAsync(string port)
    {
        _run?.Dispose();
        _run = ProgramRun.Command("serve", "--grpc-port", port, "--http-port", "0", "--data", _data.FullName);
        Address = (await _run.ReadLineAsync())["gRPC  ".Length..];
    }
}

/// <summary>Tests of this collection share a server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServer : ICollectionFixture<ServerProcess>
{
    public const string Name = "server";
}
