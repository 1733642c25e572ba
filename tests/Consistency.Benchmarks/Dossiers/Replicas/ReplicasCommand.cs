using System.CommandLine;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Cli.Tests.Runs.Kills;
using Consistency.Dossiers.Tests.Postgres;

namespace Consistency.Benchmarks.Dossiers.Replicas;

/// <summary>replicas: appends through one, two and three servers on one PostgreSQL, what they take of the machine, and how soon a watcher sees an append.</summary>
internal static class ReplicasCommand
{
    private const int Servers = 3;

    public static Command Create()
    {
        var seconds = new Option<int>("--seconds") { Description = "How long each row of appends is measured.", DefaultValueFactory = _ => 10 };
        var command = new Command("replicas", "Appends through one, two and three servers on a PostgreSQL of its own: appends a second, processor time, watch latency.") { seconds };
        command.SetAction((parsed, _) => RunAsync(TimeSpan.FromSeconds(parsed.GetRequiredValue(seconds))));
        return command;
    }

    private static async Task RunAsync(TimeSpan duration)
    {
        Console.WriteLine(Machine.Description);
        Console.WriteLine();
        using var cluster = Cluster.Create();
        var address = cluster.CreateDatabase();
        var servers = new List<ServerProcess>();
        try
        {
            while (servers.Count < Servers)
                servers.Add(await ServerProcess.StartAsync(address));
            var load = new AppendLoad(cluster, duration);
            // The first figures would be of what the runtime compiles.
            foreach (var server in servers)
                await load.RunAsync([server], AppendLoad.Clients);
            await ThroughputAsync(load, cluster, servers);
            servers.Add(await ServerProcess.StartAsync(address + "?notify=off"));
            await WatchAsync(load, servers);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }

    private static async Task ThroughputAsync(AppendLoad load, Cluster cluster, List<ServerProcess> servers)
    {
        var table = new MarkdownTable(
            string.Create(CultureInfo.InvariantCulture, $"{AppendLoad.Clients} clients, {AppendLoad.ClaimsEach} claims an append"),
            ["appends/s", "p50 ms", "p99 ms", "servers, ms of processor an append", "PostgreSQL, ms", "clients, ms", "processors in use by all three"]);
        foreach (var waits in new[] { true, false })
        {
            cluster.Tell($"ALTER SYSTEM SET synchronous_commit = {(waits ? "on" : "off")}");
            cluster.Tell("SELECT pg_reload_conf()");
            foreach (var dossiers in new[] { AppendLoad.Clients, 1 })
            {
                for (var count = 1; count <= servers.Count; count++)
                {
                    var name = $"{count} server{(count > 1 ? "s" : "")}, {(dossiers > 1 ? "a dossier each" : "one dossier for all")}{(waits ? "" : ", no commit waits for the disk")}";
                    table.Add(name, (await load.RunAsync(servers[..count], dossiers)).Row);
                }
            }
        }

        cluster.Tell("ALTER SYSTEM RESET synchronous_commit");
        cluster.Tell("SELECT pg_reload_conf()");
        table.Print();
    }

    private static async Task WatchAsync(AppendLoad load, List<ServerProcess> servers)
    {
        var table = new MarkdownTable("ms until a watcher has an append's event", ["after the call: p50", "p99", "after the answer: p50", "p99"]);
        table.Add("on the same server", await WatchLatency.MeasureAsync(servers[0], servers[0]));
        table.Add("on another server", await WatchLatency.MeasureAsync(servers[0], servers[1]));
        table.Add("on another server, which is told of nothing (notify=off)", await WatchLatency.MeasureAsync(servers[0], servers[Servers]));
        var busy = load.RunAsync(servers[..Servers], AppendLoad.Clients);
        table.Add(string.Create(CultureInfo.InvariantCulture, $"on another server, while {AppendLoad.Clients} clients append"), await WatchLatency.MeasureAsync(servers[0], servers[1]));
        await busy;
        table.Print();
    }
}
