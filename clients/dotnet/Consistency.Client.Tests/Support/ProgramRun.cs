using System.Diagnostics;

namespace Consistency.Client.Tests.Support;

/// <summary>A built program as a process of its own; it is killed where it still runs at the end.</summary>
internal sealed class ProgramRun : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    // bin/Release/net10.0 of this project, and the folder of the client.
    private static readonly DirectoryInfo Built = new(AppContext.BaseDirectory);
    private static readonly string ClientFolder = Built.Parent!.Parent!.Parent!.Parent!.FullName;

    private readonly Process _process;

    private ProgramRun(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        Error = _process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public Task<string> Error { get; }

    /// <summary>`consistency`, the command.</summary>
    public static ProgramRun Command(params string[] arguments) => new("dotnet", [Path.Combine(Built.FullName, "consistency.dll"), .. arguments]);

    /// <summary>A program of ../examples.</summary>
    public static ProgramRun Example(string folder, string assembly, params string[] arguments) =>
        new("dotnet", [Path.Combine(ClientFolder, "examples", folder, "bin", Built.Parent!.Name, Built.Name, assembly), .. arguments]);

    /// <summary>../door.</summary>
    public static ProgramRun Door(string address) => new(Path.Combine(ClientFolder, "door"), [address]);

    /// <summary>Writes a line to its standard input.</summary>
    public Task WriteAsync(string line) => _process.StandardInput.WriteLineAsync(line);

    /// <summary>Ends its standard input.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>The next line that it writes; fails the test where there is none.</summary>
    public async Task<string> ReadLineAsync()
    {
        var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        if (line is null)
            Assert.Fail("The program ended early: " + await Error);
        return line;
    }

    /// <summary>The rest of what it writes, once it has ended.</summary>
    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, output, await Error);
    }

    /// <summary>As kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }
}
