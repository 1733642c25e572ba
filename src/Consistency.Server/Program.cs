namespace Consistency.Server;

/// <summary>The service as a process of its own; <see cref="ServerSettings"/> has its settings.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments)
    {
        ServerOptions options;
        try
        {
            options = ServerSettings.Read(arguments, Environment.GetEnvironmentVariable);
        }
        catch (FormatException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }

        await using var server = ConsistencyServer.Build(options);
        await server.StartAsync();
        await server.WaitForShutdownAsync();
        return 0;
    }
}
