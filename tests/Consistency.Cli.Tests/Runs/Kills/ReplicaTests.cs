using System.Collections.Concurrent;
using System.Diagnostics;
using Consistency.Dossiers.Tests.Postgres;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>
/// Three servers on one database, and clients that append to one dossier through all of them, while now a server and now the database is killed: nothing
/// that was acknowledged is lost, what is sent again is there once, and the inconsistencies are those of a check from scratch.
/// `bash tests/durability 200 postgres` does more rounds.
/// </summary>
public sealed class ReplicaTests
{
    private const int Replicas = 3, Clients = 8, RoundsOfOneDossier = 10, FewAppends = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Random _random = new(20310611);

    [Fact]
    public async Task What_was_acknowledged_outlives_servers_and_databases_that_are_killed()
    {
        using var cluster = Cluster.Create();
        var address = cluster.CreateDatabase();
        var servers = new ServerProcess[Replicas];
        var (acknowledged, again, databases) = (0, 0, 0);
        var appended = new List<AppendClaimsRequest>();
        var dossier = "";
        try
        {
            for (var i = 0; i < Replicas; i++)
                servers[i] = await ServerProcess.StartAsync(address);
            for (var round = 0; round < KillTests.Rounds; round++)
            {
                if (round % RoundsOfOneDossier == 0)
                {
                    dossier = $"kill-{round / RoundsOfOneDossier}";
                    await servers[0].Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = dossier });
                    appended.Clear();
                }

                var done = new ConcurrentBag<(AppendClaimsRequest Request, int Attempts)>();
                using var stop = new CancellationTokenSource();
                var seeds = Enumerable.Range(0, Clients).Select(_ => _random.Next()).ToList();
                var clients = seeds.Select((seed, client) => Task.Run(() => AppendAsync(servers, $"{round}-{client}", dossier, new Random(seed), done, stop.Token))).ToList();
                await UntilAsync(done, Clients, clients);
                await Task.Delay(_random.Next(500));
                // The database in every third round, else one of the servers.
                if (round % Replicas == 1)
                {
                    databases++;
                    cluster.Kill();
                    cluster.Start();
                }
                else
                {
                    var victim = _random.Next(Replicas);
                    servers[victim].Kill();
                    await servers[victim].DisposeAsync();
                    servers[victim] = await ServerProcess.StartAsync(address);
                }

                await UntilAsync(done, done.Count + FewAppends, clients);
                await stop.CancelAsync();
                await Task.WhenAll(clients);
                acknowledged += done.Count;
                again += done.Count(d => d.Attempts > 1);
                appended.AddRange(done.Select(d => d.Request));
                await Appending.VerifyAsync(servers[_random.Next(Replicas)], "dossiers/" + dossier, [.. appended.SelectMany(r => r.Claims)], [.. appended.SelectMany(r => r.Reports)]);
            }
        }
        finally
        {
            foreach (var server in servers.Where(s => s is not null))
                await server.DisposeAsync();
        }

        await File.WriteAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "killed-replicas.txt"),
            $"durability: {Replicas} servers on PostgreSQL, {KillTests.Rounds - databases} of them and {databases} times the database killed during appends of {Clients} clients: {acknowledged} requests acknowledged, {again} of them sent more than once; 0 lost, 0 doubled, inconsistencies as of a check from scratch.\n");
    }

    /// <summary>Appends one request after another, each until it is acknowledged, by whichever server answers.</summary>
    private static async Task AppendAsync(
        ServerProcess[] servers, string client, string dossier, Random random, ConcurrentBag<(AppendClaimsRequest Request, int Attempts)> done, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var request = Appending.Request($"{client}-{number}", dossier, random);
            var clock = Stopwatch.StartNew();
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    await servers[random.Next(servers.Length)].Dossiers.AppendClaimsAsync(request, deadline: DateTime.UtcNow + Patience, cancellationToken: CancellationToken.None);
                    done.Add((request, attempt));
                    break;
                }
                catch (Exception lost) when (lost is RpcException { StatusCode: StatusCode.Unavailable or StatusCode.Internal or StatusCode.Cancelled or StatusCode.Unknown } or ObjectDisposedException && clock.Elapsed < Patience)
                {
                    // The server was killed, or says that the database was: another one, or the same one later.
                    await Task.Delay(100, CancellationToken.None);
                }
            }
        }
    }

    private static async Task UntilAsync(ConcurrentBag<(AppendClaimsRequest Request, int Attempts)> done, int count, List<Task> clients)
    {
        for (var clock = Stopwatch.StartNew(); done.Count < count; await Task.Delay(50))
        {
            if (clients.Find(c => c.IsFaulted) is { } failed)
                await failed;
            Assert.True(clock.Elapsed < Patience, "Appends do not go on after a kill.");
        }
    }
}
