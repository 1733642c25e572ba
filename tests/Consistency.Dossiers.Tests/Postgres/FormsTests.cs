using System.Collections.Concurrent;
using System.Diagnostics;
using Consistency.Checking;
using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Store;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>Servers of several versions on one database: the newer one is this program with a form of the tables more.</summary>
public sealed class FormsTests : IDisposable
{
    // What a newer program's migration does, where it takes nothing from this one.
    private const string Adds = """
        ALTER TABLE claims ADD COLUMN seen bigint NOT NULL DEFAULT 0;
        ALTER TABLE dossiers ADD COLUMN owner text COLLATE "C" NOT NULL DEFAULT '';
        CREATE INDEX claims_by_seen ON claims (d, seen);
        CREATE TABLE labels (d bigint NOT NULL, label text COLLATE "C" NOT NULL, PRIMARY KEY (d, label));
        """;

    private const int Clients = 4, Enough = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PostgresPlace _place = new();

    private static int Latest => PostgresForm.All.Count;

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Servers_that_come_at_once_make_the_tables_once()
    {
        Parallel.For(0, 6, new ParallelOptions { MaxDegreeOfParallelism = 6 }, _ => _place.Open().Dispose());
        Assert.Equal((long)Latest, Cluster.Shared.Tell("SELECT count(*) FROM consistency_forms", _place.Name));
    }

    [Fact]
    public void A_program_that_a_newer_form_shuts_out_is_refused_and_leaves_the_tables_alone()
    {
        using var newer = OpenNewer(new PostgresForm(Adds, Oldest: Latest + 1));
        newer.Create(Stores.New("storm"), default);
        var refused = Assert.Throws<DossierException>(_place.Open);
        Assert.Equal(DossierFault.StoreTooNew, refused.Fault);
        Assert.Contains($"form {Latest + 1}", refused.Message, StringComparison.Ordinal);
        newer.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
        Assert.Equal(1, newer.Get("storm").Claims);
    }

    [Fact]
    public async Task While_servers_are_replaced_one_by_one_all_of_them_work_on()
    {
        using var older = _place.Open();
        older.Create(Stores.New("storm"), default);
        var done = new ConcurrentQueue<string>();
        using var stop = new CancellationTokenSource();
        var clients = Enumerable.Range(0, Clients).Select(c => Task.Factory.StartNew(() => Append(older, $"older-{c}", done, stop.Token), TaskCreationOptions.LongRunning)).ToList();
        await UntilAsync(done, Enough, clients);

        // The newer one changes the tables under those who append.
        using var newer = OpenNewer(new PostgresForm(Adds, Oldest: Latest));
        Assert.Equal((long)Latest + 1, Cluster.Shared.Tell("SELECT max(form) FROM consistency_forms", _place.Name));
        await UntilAsync(done, done.Count + Enough, clients);
        clients.Add(Task.Factory.StartNew(() => Append(newer, "newer", done, stop.Token), TaskCreationOptions.LongRunning));
        // One of the older kind that is started anew.
        using var another = _place.Open();
        clients.Add(Task.Factory.StartNew(() => Append(another, "another", done, stop.Token), TaskCreationOptions.LongRunning));
        await UntilAsync(done, done.Count + (2 * Enough), clients);
        await stop.CancelAsync();
        await Task.WhenAll(clients);

        Assert.Contains(done, id => id.StartsWith("newer", StringComparison.Ordinal));
        Assert.Contains(done, id => id.StartsWith("another", StringComparison.Ordinal));
        foreach (var server in new[] { older, newer, another })
        {
            Assert.Equal(done.Order(StringComparer.Ordinal), server.Claims("storm", new ClaimFilter(), 0, int.MaxValue, default).Select(c => c.Claim.Id).Order(StringComparer.Ordinal));
            Assert.Equal(done.Count, server.Get("storm").Revision);
            Assert.Single(server.All("storm"));
        }
    }

    private DatabaseStore OpenNewer(PostgresForm form) =>
        new(new PostgresStorage(PostgresAddress.Parse(_place.Address), [.. PostgresForm.All, form]), TimeProvider.System);

    /// <summary>Appends one claim after the other, and reads between; whatever fails ends the test.</summary>
    private static void Append(DatabaseStore server, string client, ConcurrentQueue<string> done, CancellationToken stop)
    {
        for (var number = 0; !stop.IsCancellationRequested; number++)
        {
            var id = $"{client}-{number}";
            server.Append("storm", new AppendRequest(new CheckBatch([Stores.Killed(id, 17 + (number % 2), "gazette")], []), id), default);
            done.Enqueue(id);
            Assert.True(server.Get("storm").Claims > 0);
        }
    }

    private static async Task UntilAsync(ConcurrentQueue<string> done, int count, List<Task> clients)
    {
        for (var clock = Stopwatch.StartNew(); done.Count < count; await Task.Delay(20))
        {
            Assert.True(clock.Elapsed < Patience, "Appends do not go on.");
            if (clients.Find(c => c.IsFaulted) is { } failed)
                await failed;
        }
    }
}
