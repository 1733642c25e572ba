using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Consistency.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Consistency.Cli.Tests.Runs;

/// <summary>
/// Servers that are killed while clients append: nothing that was acknowledged is lost, what is sent again is there once, and the inconsistencies are
/// those of a check from scratch. `bash tests/durability 200` does more rounds.
/// </summary>
public sealed class KillTests : IDisposable
{
    private const int Clients = 8, RoundsOfOneDossier = 10;

    private readonly TemporaryFiles _files = new();
    private readonly Random _random = new(20310504);

    private static int Rounds => int.Parse(Environment.GetEnvironmentVariable("CONSISTENCY_KILL_ROUNDS") ?? "3", CultureInfo.InvariantCulture);

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
            await using (var server = await Server.StartAsync(data))
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

            await using var next = await Server.StartAsync(data);
            foreach (var request in open)
                await next.Dossiers.AppendClaimsAsync(request);
            acknowledged += done.Count;
            unknown += open.Count;
            foreach (var request in done.Concat(open))
            {
                claims.AddRange(request.Claims);
                reports.AddRange(request.Reports);
            }

            await VerifyAsync(next, "dossiers/" + dossier, claims, reports);
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
            var request = Request($"{client}-{number}", dossier, random);
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

    private static AppendClaimsRequest Request(string id, string dossier, Random random)
    {
        var request = new AppendClaimsRequest { Dossier = "dossiers/" + dossier, RequestId = id };
        if (random.Next(4) == 0)
            request.Reports.Add(new Report { Id = "r" + id, Text = $"At least {random.Next(10, 40)} people were killed in Ostby, mayor Ana Reis said. Some {random.Next(100, 300)} houses were destroyed." });
        for (var i = random.Next(request.Reports.Count > 0 ? 0 : 1, 6); i > 0; i--)
        {
            request.Claims.Add(new Claim
            {
                Id = $"c{id}-{i}",
                Source = new Source { Id = $"s{random.Next(30)}" },
                Subject = new Subject { Name = random.Next(2) == 0 ? "people" : "sailors" },
                Property = random.Next(2) == 0 ? "killed" : "wounded",
                Scope = new Scope { Place = random.Next(3) == 0 ? "" : $"Port {(char)('A' + random.Next(6))}" },
                Quantity = new Quantity { Value = random.Next(10, 30), Bound = random.Next(3) == 0 ? Bound.AtLeast : Bound.Exact },
                Speakers = { random.Next(3) == 0 ? ["Ana Reis"] : Array.Empty<string>() },
            });
        }

        return request;
    }

    private static async Task VerifyAsync(Server server, string dossier, List<Claim> claims, List<Report> reports)
    {
        var known = (await server.Dossiers.GetDossierAsync(new GetDossierRequest { Name = dossier })).Dossier;
        var check = await server.Service.CheckAsync(new CheckRequest { Claims = { claims }, Reports = { reports } });
        Assert.Empty(check.Problems);
        Assert.Equal((check.Claims.Count, reports.Count, check.Inconsistencies.Count), ((int)known.ClaimCount, (int)known.ReportCount, (int)known.InconsistencyCount));
        Assert.Equal(check.Claims.Select(c => c.Id).Order(StringComparer.Ordinal), (await ClaimIdsAsync(server.Dossiers, dossier)).Order(StringComparer.Ordinal));
        var kept = await InconsistenciesAsync(server.Dossiers, dossier);
        Assert.Equal(check.Inconsistencies.Select(Text), kept.Select(k => Text(k.Inconsistency)));
    }

    private static async Task<List<string>> ClaimIdsAsync(DossierService.DossierServiceClient dossiers, string dossier)
    {
        var (all, request) = (new List<string>(), new ListClaimsRequest { Dossier = dossier, PageSize = 1000 });
        do
        {
            var page = await dossiers.ListClaimsAsync(request);
            all.AddRange(page.Claims.Select(c => c.Id));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }

    private static async Task<List<DossierInconsistency>> InconsistenciesAsync(DossierService.DossierServiceClient dossiers, string dossier)
    {
        var (all, request) = (new List<DossierInconsistency>(), new ListInconsistenciesRequest { Dossier = dossier, PageSize = 1000 });
        do
        {
            var page = await dossiers.ListInconsistenciesAsync(request);
            all.AddRange(page.Inconsistencies);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        return all;
    }

    /// <summary>An inconsistency without the order that its claims came in.</summary>
    private static string Text(Inconsistency found) =>
        $"{found.Id} {found.RuleId} {found.Severity} {found.Summary} | {string.Join(" | ", found.Positions.Select(p => $"{p.Label}: {p.ClaimCount} {p.Support} {string.Join(',', p.SourceIds)}"))} | {string.Join(',', found.MinimalClaimIds.Order(StringComparer.Ordinal))}";

    /// <summary>A server of its own process.</summary>
    private sealed class Server : IAsyncDisposable
    {
        private readonly Process _process;
        private readonly GrpcChannel _channel;

        private Server(Process process, string address)
        {
            _process = process;
            _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = null });
            Dossiers = new DossierService.DossierServiceClient(_channel);
            Service = new ConsistencyService.ConsistencyServiceClient(_channel);
        }

        public DossierService.DossierServiceClient Dossiers { get; }

        public ConsistencyService.ConsistencyServiceClient Service { get; }

        public static async Task<Server> StartAsync(string data)
        {
            var process = ToolRun.Start("serve", "--grpc-port", "0", "--http-port", "0", "--data", data);
            var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(1));
            if (line is null)
                Assert.Fail("The server did not start: " + await process.StandardError.ReadToEndAsync());
            return new Server(process, line["gRPC  ".Length..]);
        }

        /// <summary>As kill -9 does.</summary>
        public void Kill()
        {
            _process.Kill();
            _process.WaitForExit();
        }

        public async ValueTask DisposeAsync()
        {
            _channel.Dispose();
            if (!_process.HasExited)
                Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }
}
