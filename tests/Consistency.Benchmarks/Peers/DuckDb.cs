using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Consistency.Benchmarks.Peers;

/// <summary>DuckDB in a process of its own, which runs when it is asked to, so that its runs and ours can take turns.</summary>
internal sealed class DuckDb : IDisposable
{
    private static readonly string Here = Path.Combine(AppContext.BaseDirectory, "Peers");
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private readonly Process _node;

    private DuckDb(Process node) => _node = node;

    /// <summary>Starts it on a folder of claims, and installs it from npm the first time.</summary>
    /// <returns>Null where it cannot be had, and then why.</returns>
    public static (DuckDb? Started, string Why) Start(string folder)
    {
        try
        {
            if (!Directory.Exists(Path.Combine(Here, "node_modules", "@duckdb", "node-api")))
            {
                using var npm = Process.Start(Command("npm", "install", "--loglevel=error", "--no-audit", "--no-fund"))!;
                npm.StandardInput.Close();
                var said = npm.StandardOutput.ReadToEnd();
                npm.WaitForExit();
                if (npm.ExitCode != 0)
                    return (null, $"npm could not install DuckDB. {said}".TrimEnd());
            }

            return (new DuckDb(Process.Start(Command("node", "duckdb.mjs", Path.GetFullPath(folder)))!), "");
        }
        catch (Win32Exception fault)
        {
            return (null, $"DuckDB runs on Node.js here, and node or npm cannot be started: {fault.Message}.");
        }
    }

    /// <summary>One run from the files to flags.</summary>
    public PeerRun Run()
    {
        _node.StandardInput.WriteLine();
        _node.StandardInput.Flush();
        return _node.StandardOutput.ReadLine() is { } answer
            ? JsonSerializer.Deserialize<PeerRun>(answer, Format)!
            : throw new InvalidOperationException("DuckDB ended; what it said stands above.");
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private static ProcessStartInfo Command(string program, params string[] arguments) =>
        new(program, arguments) { WorkingDirectory = Here, RedirectStandardInput = true, RedirectStandardOutput = true };
}

/// <summary>A run of a peer.</summary>
/// <param name="Milliseconds">From the files to flags.</param>
/// <param name="Flags">Cells in conflict, parts above their wholes, figures reused.</param>
internal sealed record PeerRun(double Milliseconds, IReadOnlyList<int> Flags);
