using System.Diagnostics;

namespace Consistency.Doors.Tests.Doors;

/// <summary>A run of a built program of this repository as a process of its own.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <param name="assembly">The program's file: its path, or its name where it lies beside these tests ("consistency.dll").</param>
    public static async Task<Tool> RunAsync(string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, assembly), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        // Short-lived processes: optimising what they run costs more than it gives.
        start.Environment["DOTNET_TieredPGO"] = "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new Tool(process.ExitCode, await output, await error);
    }
}
