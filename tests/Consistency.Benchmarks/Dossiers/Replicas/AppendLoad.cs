using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Consistency.Benchmarks.Measuring;
using Consistency.Cli.Tests.Runs.Kills;
using Consistency.Client;
using Consistency.Dossiers.Tests.Postgres;
using Consistency.V1;

namespace Consistency.Benchmarks.Dossiers.Replicas;

/// <summary>Clients that append as quickly as they are answered, for some time.</summary>
internal sealed class AppendLoad(Cluster cluster, TimeSpan duration)
{
    public const int Clients = 8, ClaimsEach = 10;

    /// <param name="dossiers">Among how many, new ones, the clients are spread; as they are among the servers.</param>
    public async Task<AppendFigures> RunAsync(IReadOnlyList<ServerProcess> servers, int dossiers)
    {
        using var first = ConsistencyClient.Connect(servers[0].Address);
        var names = new List<string>();
        while (names.Count < dossiers)
            names.Add((await first.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "bench-" + Guid.NewGuid().ToString("N") })).Dossier.Name);
        var times = new ConcurrentBag<double>();
        var before = Use(servers);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => AppendAsync(servers[client % servers.Count], names[client % dossiers], client, times))));
        var (elapsed, after) = (clock.Elapsed, Use(servers));
        return new AppendFigures([.. times.Order()], elapsed, after.Servers - before.Servers, after.Postgres - before.Postgres, after.Clients - before.Clients);
    }

    /// <summary>A batch of claims of which some clash.</summary>
    public static AppendClaimsRequest Batch(string dossier, int client, int number, int claims) => new()
    {
        Dossier = dossier,
        Claims =
        {
            Enumerable.Range(0, claims).Select(i => new Claim
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"c{client}-{number}-{i}"),
                Source = new Source { Id = string.Create(CultureInfo.InvariantCulture, $"s{i % 7}") },
                Subject = new Subject { Name = "people" },
                Property = "killed",
                Scope = new Scope { Place = string.Create(CultureInfo.InvariantCulture, $"Port {client}-{number}-{i / 5}") },
                Quantity = new Quantity { Value = i % 5 == 0 ? 20 : 17 },
            }),
        },
    };

    private async Task AppendAsync(ServerProcess server, string dossier, int client, ConcurrentBag<double> times)
    {
        using var connection = ConsistencyClient.Connect(server.Address);
        var all = Stopwatch.StartNew();
        for (var number = 0; all.Elapsed < duration; number++)
        {
            var clock = Stopwatch.GetTimestamp();
            await connection.Dossiers.AppendClaimsAsync(Batch(dossier, client, number, ClaimsEach));
            times.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }
    }

    private (TimeSpan Servers, TimeSpan Postgres, TimeSpan Clients) Use(IReadOnlyList<ServerProcess> servers)
    {
        using var clients = Process.GetCurrentProcess();
        return (servers.Aggregate(TimeSpan.Zero, (sum, s) => sum + s.ProcessorTime), ProcessTree.ProcessorTime(cluster.ServerProcessId), clients.TotalProcessorTime);
    }
}

/// <summary>What came of a load.</summary>
/// <param name="Times">Milliseconds of each append, in order.</param>
/// <param name="Servers">Processor time, as for the next two.</param>
internal sealed record AppendFigures(IReadOnlyList<double> Times, TimeSpan Elapsed, TimeSpan Servers, TimeSpan Postgres, TimeSpan Clients)
{
    public double[] Row =>
    [
        Times.Count / Elapsed.TotalSeconds,
        Times[Times.Count / 2],
        Times[Times.Count * 99 / 100],
        Servers.TotalMilliseconds / Times.Count,
        Postgres.TotalMilliseconds / Times.Count,
        Clients.TotalMilliseconds / Times.Count,
        (Servers + Postgres + Clients) / Elapsed,
    ];
}
