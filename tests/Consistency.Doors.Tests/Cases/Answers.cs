using Consistency.Doors.Tests.Doors;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Consistency.Doors.Tests.Cases;

/// <summary>Every case's answer from every door; the slow ones are asked for at once and awaited by each test.</summary>
public sealed class Answers : IAsyncLifetime
{
    // Of so many cases one has the command bring its own service up; the others share a server, for the time it takes.
    private const int OwnServiceEvery = 8;

    private readonly IMessageSink _messages;
    private readonly List<IDisposable> _open = [];
    private readonly List<ClientDoor> _clients;
    private readonly SemaphoreSlim _processes = new(Environment.ProcessorCount);
    private readonly SemaphoreSlim _checks = new(Environment.ProcessorCount);
    private readonly Dictionary<string, List<(string Door, Task<string> Answer)>> _answers = new(StringComparer.Ordinal);

    public Answers(RunningServers servers, IMessageSink messages)
    {
        _messages = messages;
        var memory = Opened(new GrpcDoor("gRPC in memory", servers.MemoryChannel()));
        var socket = Opened(new GrpcDoor("gRPC", servers.SocketChannel()));
        var http = Opened(new HttpDoor(servers.HttpAddress));
        _clients = [.. ClientDoor.Languages.Select(l => new ClientDoor(l, servers.GrpcAddress))];
        IDoor[] quick = [new EngineDoor(), memory, socket, http];
        var (own, shared) = (new ToolDoor(server: null), new ToolDoor(servers.GrpcAddress));
        for (var i = 0; i < CaseFolder.Names.Count; i++)
        {
            var request = CaseFolder.Read(CaseFolder.Names[i]).Request.GetRawText();
            var tool = i % OwnServiceEvery == 0 ? own : shared;
            _answers[CaseFolder.Names[i]] = [.. quick.Select(d => (d.Name, Task.Run(() => LimitedAsync(_checks, d, request)))), (tool.Name, LimitedAsync(_processes, tool, request))];
        }

        // The clients' connections would not be accepted in time while all those checks run in this process.
        var answered = Task.WhenAll(_answers.Values.SelectMany(a => a.Take(quick.Length)).Select(a => a.Answer));
        foreach (var (name, doors) in _answers)
        {
            var request = CaseFolder.Read(name).Request.GetRawText();
            doors.AddRange(_clients.Select(c => (c.Name, AfterAsync(answered, c, request))));
        }
    }

    /// <summary>The doors, the engine first, and what each answers.</summary>
    internal IReadOnlyList<(string Door, Task<string> Answer)> Of(string name) => _answers[name];

    /// <summary>The clients among the doors.</summary>
    internal IReadOnlyList<ClientDoor> Clients => _clients;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await File.WriteAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "doors.txt"), await DoorTable.OfAsync(_answers));
        foreach (var (name, reason) in CaseFolder.Skips)
            _messages.OnMessage(new DiagnosticMessage($"skipped {name}: {reason}"));
        _open.ForEach(o => o.Dispose());
        foreach (var client in _clients)
            await client.DisposeAsync();
        _processes.Dispose();
        _checks.Dispose();
    }

    private static async Task<string> AfterAsync(Task others, IDoor door, string request)
    {
        await Task.WhenAny(others);
        return await door.CheckAsync(request);
    }

    private static async Task<string> LimitedAsync(SemaphoreSlim limit, IDoor door, string request)
    {
        await limit.WaitAsync();
        try
        {
            return await door.CheckAsync(request);
        }
        finally
        {
            limit.Release();
        }
    }

    private T Opened<T>(T door)
        where T : IDisposable
    {
        _open.Add(door);
        return door;
    }
}
