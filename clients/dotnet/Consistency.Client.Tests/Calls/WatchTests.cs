using System.Threading.Channels;
using Consistency.Client.Tests.Support;
using Consistency.V1;
using Grpc.Core;

namespace Consistency.Client.Tests.Calls;

/// <summary>A watch, and a server of the test's own to kill.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private const int AtOnce = 3, Kills = 2;
    private const string Dossier = "dossiers/storm";

    private readonly ServerProcess _server = new();

    public Task InitializeAsync() => _server.InitializeAsync();

    public Task DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_watch_goes_on_where_it_was_after_the_server_was_killed()
    {
        await CreateAsync();
        using var stop = new CancellationTokenSource();
        var seen = Channel.CreateUnbounded<DossierChanges>();
        var watch = WatchAsync(seen.Writer, stop.Token);
        var appended = new List<DossierChanges>();
        await AppendAsync(appended);
        for (var kill = 0; kill < Kills; kill++)
        {
            await VerifyAsync(seen.Reader, appended);
            _server.Kill();
            await _server.RestartAsync();
            // While the watch may not have come back yet.
            await AppendAsync(appended);
        }

        await VerifyAsync(seen.Reader, appended);
        await AppendAsync(appended);
        await VerifyAsync(seen.Reader, appended);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
        Assert.False(seen.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_watch_begins_after_the_revision_that_is_named()
    {
        await CreateAsync();
        await AppendAsync([]);

        await foreach (var changes in _server.Client.WatchDossierAsync(Dossier, afterRevision: 1))
        {
            Assert.Equal(2, changes.Revision);
            break;
        }
    }

    [Fact]
    public async Task What_is_wrong_from_the_start_is_told()
    {
        await CreateAsync();
        Assert.Equal(ErrorReason.UnknownDossier, (await FailureAsync("dossiers/flood", 0)).Reason);
        Assert.Equal(ErrorReason.RevisionAhead, (await FailureAsync(Dossier, 7)).Reason);
        _server.Kill();
        Assert.Equal(StatusCode.Unavailable, (await FailureAsync(Dossier, 0)).StatusCode);
    }

    private async Task CreateAsync() => await _server.Client.Dossiers.CreateDossierAsync(new CreateDossierRequest { DossierId = "storm" });

    private Task<ConsistencyException> FailureAsync(string dossier, long after) => Assert.ThrowsAsync<ConsistencyException>(async () =>
    {
        await foreach (var changes in _server.Client.WatchDossierAsync(dossier, after))
            Assert.Fail($"It told of revision {changes.Revision}.");
    });

    private async Task WatchAsync(ChannelWriter<DossierChanges> seen, CancellationToken stop)
    {
        await foreach (var changes in _server.Client.WatchDossierAsync(Dossier, cancellation: stop))
            await seen.WriteAsync(changes, CancellationToken.None);
    }

    private async Task AppendAsync(List<DossierChanges> appended)
    {
        // With a connection of its own, which knows of no break.
        using var client = ConsistencyClient.Connect(_server.Address, ServerProcess.Patient);
        for (var i = 0; i < AtOnce; i++)
            appended.Add((await client.Dossiers.AppendClaimsAsync(new AppendClaimsRequest { Dossier = Dossier, Claims = { Sample.Killed("", 10 + appended.Count) } })).Changes);
    }

    /// <summary>The next ones seen are the last ones appended: none is missing, and none there twice.</summary>
    private static async Task VerifyAsync(ChannelReader<DossierChanges> seen, List<DossierChanges> appended)
    {
        foreach (var changes in appended.TakeLast(AtOnce))
            Assert.Equal(changes, await seen.ReadAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(5)));
    }
}
