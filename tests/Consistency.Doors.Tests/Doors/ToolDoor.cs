namespace Consistency.Doors.Tests.Doors;

/// <summary>The command line as a process, with a server that runs or, where it is null, the one within.</summary>
internal sealed class ToolDoor(Uri? server) : IDoor
{
    private const int BadInput = 2;

    public string Name => server is null ? "command" : "command with --server";

    public async Task<string> CheckAsync(string request)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.json");
        await File.WriteAllTextAsync(file, request);
        try
        {
            string[] arguments = ["check", "--claims", file, "--format", "json"];
            var run = await Tool.RunAsync("consistency.dll", server is null ? arguments : [.. arguments, "--server", server.Authority]);
            // Where no claim was sound the tool prints the answer, and fails.
            return run.ExitCode == 0 || (run.ExitCode == BadInput && run.Output.Length > 0)
                ? run.Output
                : throw new InvalidOperationException($"consistency exited with {run.ExitCode}: {run.Error}");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
