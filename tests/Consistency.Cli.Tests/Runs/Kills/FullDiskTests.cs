using System.Collections.Concurrent;
using System.Diagnostics;
using Consistency.Dossiers.Tests.Postgres;
using Consistency.V1;
using Google.Rpc;
using Grpc.Core;

namespace Consistency.Cli.Tests.Runs.Kills;

/// <summary>A database whose disk is full, and then has room again, while clients append.</summary>
public sealed class FullDiskTests
{
    private const int Megabytes = 48, Clients = 4, Before = 20, After = 5, Refusals = 8, Enough = 1000;

    private const string Dossier = "storm";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Random _random = new(20310702);
    private readonly ConcurrentBag<RpcException> _refused = [];

    [MountsFact]
    public async Task A_full_disk_is_told_with_when_to_try_again_and_appends_go_on_once_there_is_room()
    {
        using var disk = new SmallDisk(Megabytes);
        using var cluster = Cluster.Create(disk);
        cluster.Tell($"CREATE TABLESPACE small LOCATION '{disk.Path}'");
        cluster.Tell("CREATE DATABASE small TABLESPACE small");
        await using var server = await ServerProcess.StartAsync(cluster.AddressOf("small"));
        await server.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = Dossier });
        var done = Requests("before", Before);
        foreach (var request in done)
            await server.Dossiers.AppendClaimsAsync(request);

        disk.Fill();
        // Until the room is used up that tables have.
        foreach (var request in Requests("full", Enough))
        {
            if (!await IsTakenAsync(server, request))
                break;
            done.Add(request);
        }

        Assert.NotEmpty(_refused);
        await VerifyAsync(server, done);

        var clients = Enumerable.Range(0, Clients).Select(client => Requests($"after-{client}", After)).ToList();
        var appends = clients.ConvertAll(requests => Task.Run(() => AppendAsync(server, requests)));
        await UntilAsync(() => _refused.Count > Refusals);
        disk.MakeRoom();
        await Task.WhenAll(appends);
        await VerifyAsync(server, [.. done, .. clients.SelectMany(c => c)]);
        Assert.All(_refused, TellsOfTheDisk);
    }

    private static void TellsOfTheDisk(RpcException refused)
    {
        Assert.Equal(StatusCode.Unavailable, refused.StatusCode);
        Assert.Contains("disk is full", refused.Status.Detail, StringComparison.Ordinal);
        var details = Google.Rpc.Status.Parser.ParseFrom(refused.Trailers.GetValueBytes("grpc-status-details-bin")).Details;
        Assert.Equal("STORE_FAILED", details.Single(d => d.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>().Reason);
        Assert.True(details.Single(d => d.Is(RetryInfo.Descriptor)).Unpack<RetryInfo>().RetryDelay.ToTimeSpan() > TimeSpan.Zero);
    }

    private static Task VerifyAsync(ServerProcess server, List<AppendClaimsRequest> done) =>
        Appending.VerifyAsync(server, "dossiers/" + Dossier, [.. done.SelectMany(r => r.Claims)], [.. done.SelectMany(r => r.Reports)]);

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var clock = Stopwatch.StartNew(); !isSo(); await Task.Delay(50))
            Assert.True(clock.Elapsed < Patience, "A full disk refuses nothing.");
    }

    private List<AppendClaimsRequest> Requests(string client, int count) => [.. Enumerable.Range(0, count).Select(i => Appending.Request($"{client}-{i}", Dossier, _random))];

    /// <summary>Appends one after the other, each until it is taken.</summary>
    private async Task AppendAsync(ServerProcess server, List<AppendClaimsRequest> requests)
    {
        foreach (var request in requests)
        {
            for (var clock = Stopwatch.StartNew(); !await IsTakenAsync(server, request); await Task.Delay(100))
                Assert.True(clock.Elapsed < Patience, "Appends do not go on once there is room.");
        }
    }

    private async Task<bool> IsTakenAsync(ServerProcess server, AppendClaimsRequest request)
    {
        try
        {
            await server.Dossiers.AppendClaimsAsync(request);
            return true;
        }
        catch (RpcException refused)
        {
            _refused.Add(refused);
            return false;
        }
    }

    /// <summary>Where no disk can be mounted, the test is skipped with the reason.</summary>
    private sealed class MountsFactAttribute : FactAttribute
    {
        public MountsFactAttribute() => Skip = SmallDisk.Refusal;
    }
}
