using System.Collections.Concurrent;
using System.Globalization;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>
/// Servers that are killed while clients append: nothing that was acknowledged is lost, what is sent again is there once, and the inconsistencies are
/// those of a check from scratch. `bash tests/durability 200` does more rounds.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Clients = 8, RoundsOfOneDossier = 10;

    private readonly TemporaryFiles _files = new();
    private readonly Random _random = new(20310504);

    internal static int Rounds => int.Parse(Environment.GetEnvironmentVariable("CONSISTENCY_KILL_ROUNDS") ?? "3", CultureInfo.InvariantCulture);

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task What_was_acknowledged_outlives_a_server_that_is_killed()
    {
        var data = Path.Combine(Path.GetDirectoryName(_files.Write("marker", ""))!, "data");
        var (acknowledged, unknown) = (0, 0);
        var claims = new List<Claim>();
        var reports = new List<Report>();
        for (var round = 0; round < Rounds; round++)
        {
            var dossier = $"kill-{round / RoundsOfOneDossier}";
            var (done, open) = (new ConcurrentBag<AppendClaimsRequest>(), new ConcurrentBag<AppendClaimsRequest>());
            await using (var server = await ServerProcess.StartAsync(data))
            {
                if (round % RoundsOfOneDossier == 0)
                {
                    await server.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = dossier });
                    claims.Clear();
                    reports.Clear();
                }

                var seeds = Enumerable.Range(0, Clients).Select(_ => _random.Next()).ToList();
                var clients = seeds.Select((seed, client) => Task.Run(() => AppendAsync(server.Dossiers, $"{round}-{client}", dossier, new Random(seed), done, open))).ToList();
                // A server's first answers are slow; the kill comes in the midst of quick ones.
                for (var waits = 0; done.Count < Clients && waits < 600; waits++)
                    await Task.Delay(100);
                await Task.Delay(_random.Next(1000));
                server.Kill();
                await Task.WhenAll(clients);
            }

            await using var next = await ServerProcess.StartAsync(data);
            foreach (var request in open)
                await next.Dossiers.AppendClaimsAsync(request);
            acknowledged += done.Count;
            unknown += open.Count;
            foreach (var request in done.Concat(open))
            {
                claims.AddRange(request.Claims);
                reports.AddRange(request.Reports);
            }

            await Appending.VerifyAsync(next, "dossiers/" + dossier, claims, reports);
        }

        Assert.True(acknowledged > 0, "No append was acknowledged before a kill: the rounds show nothing.");
        await File.WriteAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "killed.txt"),
            $"durability: {Rounds} servers killed during appends of {Clients} clients: {acknowledged} requests acknowledged before, {unknown} sent again after; 0 lost, 0 doubled, inconsistencies as of a check from scratch.\n");
    }

    /// <summary>Appends one request after another until the server is gone.</summary>
    private static async Task AppendAsync(
        DossierService.DossierServiceClient dossiers, string client, string dossier, Random random, ConcurrentBag<AppendClaimsRequest> done, ConcurrentBag<AppendClaimsRequest> open)
    {
        for (var number = 0; ; number++)
        {
            var request = Appending.Request($"{client}-{number}", dossier, random);
            try
            {
                await dossiers.AppendClaimsAsync(request);
                done.Add(request);
            }
            catch (RpcException)
            {
                open.Add(request);
                return;
            }
        }
    }
}
