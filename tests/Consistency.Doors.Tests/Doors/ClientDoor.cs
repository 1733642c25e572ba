using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Consistency.V1;
using Google.Protobuf;

namespace Consistency.Doors.Tests.Doors;

/// <summary>
/// A client library, as its script clients/LANGUAGE/door runs it: one process for all requests, which answers each line, a CheckRequest, with a
/// line, <c>{"response": CheckResponse}</c> or <c>{"error": {"code", "reason", "message"}}</c>, and ends where its input does.
/// </summary>
internal sealed class ClientDoor : IDoor, IAsyncDisposable
{
    // The first answer may wait for the client to be compiled.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly string _script;
    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly SemaphoreSlim _turn = new(1);

    /// <param name="language">The client's folder.</param>
    /// <param name="server">The server that it asks.</param>
    public ClientDoor(string language, Uri server)
    {
        Name = $"client {language}";
        _script = Repository.PathOf("clients", language, "door");
        var start = new ProcessStartInfo(_script, [server.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = Repository.Root,
        };
        try
        {
            _process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"clients/{language}/door does not start: {e.Message}. It has to be executable.", e);
        }

        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>The clients that have a door, sorted.</summary>
    public static IReadOnlyList<string> Languages { get; } = LanguagesWith("door");

    public string Name { get; }

    /// <summary>The clients whose folders have a script, sorted.</summary>
    public static IReadOnlyList<string> LanguagesWith(string script) =>
        [.. Directory.EnumerateDirectories(Repository.PathOf("clients")).Where(d => File.Exists(Path.Combine(d, script)))
            .Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    public async Task<string> CheckAsync(string request)
    {
        var answer = await AskAsync(request);
        // Clients may write one message in several ways (numbers, the order of fields): it is read, strictly, and written as the other doors write it.
        return answer["response"] is { } response
            ? JsonFormatter.Default.Format(JsonParser.Default.Parse<CheckResponse>(response.ToJsonString()))
            : throw new InvalidOperationException($"{Name} was refused: {answer.ToJsonString()}");
    }

    /// <summary>What the client answers, a response or an error.</summary>
    public async Task<JsonObject> AskAsync(string request)
    {
        await _turn.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(OnOneLine(request));
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
            return line is null ? throw await EndedAsync() : JsonNode.Parse(line)!.AsObject();
        }
        catch (IOException)
        {
            throw await EndedAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before: whoever asked it was told.
        }

        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(Patience));
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _turn.Dispose();
    }

    private static string OnOneLine(string json) => JsonSerializer.Serialize(JsonElement.Parse(json));

    private async Task<InvalidOperationException> EndedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return new InvalidOperationException($"{_script} ended with {_process.ExitCode}: {await _errors}");
    }
}
