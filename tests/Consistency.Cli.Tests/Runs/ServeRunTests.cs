using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Consistency.Cli.Tests.Runs;

public sealed class ServeRunTests : IDisposable
{
    private readonly TemporaryFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task It_tells_its_addresses_answers_the_tool_and_stops_when_told_to()
    {
        using var server = ToolRun.Start("serve", "--grpc-port", "0", "--http-port", "0");
        var grpc = await ServerAddressAsync(server, "gRPC  ");
        var http = await ServerAddressAsync(server, "HTTP  ");

        var comparison = _files.Write("two.json", """
            {"a": {"subject": {"name": "Lindal ferry"}, "property": "age", "quantity": {"value": 3}},
             "b": {"subject": {"name": "Orsk ferry"}, "property": "age", "quantity": {"value": 4}}}
            """);
        var run = await ToolRun.OfAsync("compare", comparison, "--server", grpc);
        var taken = await ToolRun.OfAsync("serve", "--grpc-port", "0", "--http-port", new Uri(http).Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await TerminateAsync(server);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Not in conflict\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((2, ""), (taken.ExitCode, taken.Output));
        Assert.Matches("^consistency: cannot listen: .*already in use; choose another with --grpc-port, --http-port or --address\n$", taken.Error);
        Assert.Equal(0, server.ExitCode);
    }

    private static async Task<string> ServerAddressAsync(Process server, string lead)
    {
        var line = await server.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith(lead, line, StringComparison.Ordinal);
        return line![lead.Length..];
    }

    private static async Task TerminateAsync(Process server)
    {
        if (OperatingSystem.IsWindows())
            server.Kill();
        else
            Assert.Equal(0, Kill(server.Id, 15));
        await server.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
