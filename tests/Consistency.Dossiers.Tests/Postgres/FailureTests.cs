using System.Diagnostics;
using Consistency.Checking;
using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Storage;
using Consistency.Dossiers.Store;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>A database that goes away in whatever way: that is told, nothing acknowledged is lost, and all goes on by itself once it is back.</summary>
public sealed class FailureTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly PostgresPlace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_database_that_is_not_there_is_told()
    {
        var refused = Assert.Throws<DossierException>(() => DossierStore.Open("postgres://consistency@127.0.0.1:1/none", TimeProvider.System));
        Assert.Equal(DossierFault.StoreFailed, refused.Fault);
        Assert.Contains("127.0.0.1:1", refused.Message, StringComparison.Ordinal);
        Assert.Equal(DossierFault.StoreFailed, Assert.Throws<DossierException>(() => DossierStore.Open(Cluster.Shared.AddressOf("nowhere"), TimeProvider.System)).Fault);
    }

    [Fact]
    public void A_cut_network_is_told_and_mends_by_itself()
    {
        using var proxy = new Proxy(Cluster.Shared.Port);
        using var store = Open($"postgres://consistency@127.0.0.1:{proxy.Port}/{_place.Name}");
        store.Create(Stores.New("storm"), default);
        Append(store, 0);

        proxy.Cut();
        Assert.Equal(DossierFault.StoreFailed, Assert.Throws<DossierException>(() => Append(store, 1)).Fault);
        Assert.Equal(DossierFault.StoreFailed, Assert.Throws<DossierException>(() => store.Get("storm")).Fault);

        proxy.Mend();
        Append(store, 2);
        Assert.Equal(["c0", "c2"], store.Claims("storm", new ClaimFilter(), 0, 10, default).Select(c => c.Claim.Id));
    }

    [Fact]
    public void A_cut_in_the_midst_of_an_append_is_made_good()
    {
        using var proxy = new Proxy(Cluster.Shared.Port);
        using var store = Open($"postgres://consistency@127.0.0.1:{proxy.Port}/{_place.Name}");
        store.Create(Stores.New("storm"), default);
        var attempts = 0;
        store.Storage.Write(
            db =>
            {
                var row = DossierRow.Of(db, "storm");
                db.Execute("UPDATE dossiers SET description = $2 WHERE d = $1", row.D, $"attempt {++attempts}");
                if (attempts == 1)
                    proxy.CutConnections();
                return db.Any("SELECT 1 FROM dossiers WHERE d = $1", row.D);
            },
            default);
        Assert.Equal((2, "attempt 2"), (attempts, store.Get("storm").Description));
    }

    [Fact]
    public void A_commit_of_which_no_word_comes_back_is_done_once_where_the_request_has_an_id_and_told_where_it_has_none()
    {
        using var proxy = new Proxy(Cluster.Shared.Port);
        using var store = Open($"postgres://consistency@127.0.0.1:{proxy.Port}/{_place.Name}?notify=off");
        store.Create(Stores.New("storm"), default);

        proxy.CutAfterNextCommit();
        var answer = store.Append("storm", new AppendRequest(new CheckBatch([Stores.Killed("", 17, "gazette")], []), "once"), default);
        Assert.Equal(("c1", 1L), (Assert.Single(answer.ClaimIds), answer.Changes.Revision));
        Assert.Equal(1, store.Get("storm").Claims);

        proxy.CutAfterNextCommit();
        var unknown = Assert.Throws<DossierException>(() => store.Append("storm", Stores.Request(Stores.Killed("b", 17, "post")), default));
        Assert.Equal(DossierFault.OutcomeUnknown, unknown.Fault);
        // It was done, this time.
        Assert.Equal(2, store.Get("storm").Claims);
    }

    [Fact]
    public async Task Connections_that_are_all_in_use_are_told()
    {
        using var store = Open(_place.Address + "?Maximum Pool Size=4&connect_timeout=1&notify=off");
        store.Create(Stores.New("storm"), default);
        using var held = new CountdownEvent(4);
        using var go = new ManualResetEventSlim();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () => store.Storage.Read(db =>
            {
                db.Number("SELECT count(*) FROM dossiers WHERE d = $1", 1L);
                held.Signal();
                go.Wait(Patience);
                return true;
            }),
            TaskCreationOptions.LongRunning)).ToArray();
        Assert.True(held.Wait(Patience));
        Assert.Equal(DossierFault.StoreFailed, Assert.Throws<DossierException>(() => store.Get("storm")).Fault);
        go.Set();
        await Task.WhenAll(readers);
        Assert.Equal(0, store.Get("storm").Claims);
    }

    [Fact]
    public async Task Many_who_wait_for_one_dossier_leave_connections_to_others()
    {
        using var store = Open(_place.Address + "?Maximum Pool Size=3&connect_timeout=2&notify=off");
        store.Create(Stores.New("storm"), default);
        store.Create(Stores.New("flood"), default);
        using var other = _place.Open();
        var appends = other.Storage.Write(
            db =>
            {
                // Another server holds the dossier; here, a dozen want it.
                DossierRow.Of(db, "storm");
                var waiting = Enumerable.Range(0, 12).Select(i => Task.Factory.StartNew(() => Append(store, i), TaskCreationOptions.LongRunning)).ToArray();
                Thread.Sleep(500);
                store.Append("flood", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
                return waiting;
            },
            default,
            keep: false);
        await Task.WhenAll(appends);
        Assert.Equal((12L, 1L), (store.Get("storm").Claims, store.Get("flood").Claims));
    }

    [Fact]
    public void A_database_that_crashes_and_comes_back_has_what_it_acknowledged()
    {
        using var cluster = Cluster.Create();
        using var store = Open(cluster.CreateDatabase());
        store.Create(Stores.New("storm"), default);
        Append(store, 0);
        cluster.Kill();
        Assert.Equal(DossierFault.StoreFailed, Assert.Throws<DossierException>(() => Append(store, 1)).Fault);
        cluster.Start();
        Append(store, 2);
        Assert.Equal(["c0", "c2"], store.Claims("storm", new ClaimFilter(), 0, 10, default).Select(c => c.Claim.Id));
    }

    [Fact]
    public void Where_the_primary_is_lost_the_standby_has_all_that_was_acknowledged_and_takes_over()
    {
        using var primary = Cluster.Create();
        var address = primary.CreateDatabase();
        using var standby = primary.CreateStandby();
        using var store = Open($"postgres://consistency@127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}{address[address.LastIndexOf('/')..]}?target_session_attrs=primary");
        store.Create(Stores.New("storm"), default);
        var (next, acknowledged) = (0, new List<string>());
        for (; next < 20; next++)
            acknowledged.Add(AppendUntilItIsDone(store, next));

        var clock = Stopwatch.StartNew();
        primary.Kill();
        standby.Promote();
        // Nobody follows the new one: it is not to wait for whom there is not.
        standby.Tell("ALTER SYSTEM SET synchronous_standby_names = ''");
        standby.Tell("SELECT pg_reload_conf()");
        acknowledged.Add(AppendUntilItIsDone(store, next++));
        var without = clock.Elapsed;
        for (; next < 40; next++)
            acknowledged.Add(AppendUntilItIsDone(store, next));

        Assert.Equal(acknowledged, store.Claims("storm", new ClaimFilter(), 0, 100, default).Select(c => c.Claim.Id));
        File.WriteAllText(
            Path.Combine(AppContext.BaseDirectory, "failover.txt"),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"failover: {without.TotalSeconds:0.0} s from the primary's end to the next append on the standby, its promotion included; {acknowledged.Count} appends acknowledged, 0 lost, 0 doubled.\n"));
    }

    private static DatabaseStore Open(string address) => new(new PostgresStorage(PostgresAddress.Parse(address)), TimeProvider.System);

    private static void Append(DatabaseStore store, int number) =>
        store.Append("storm", new AppendRequest(new CheckBatch([Stores.Killed($"c{number}", number, "gazette")], []), $"r{number}"), default);

    /// <summary>As a client does it that sends again what was not answered.</summary>
    private static string AppendUntilItIsDone(DatabaseStore store, int number)
    {
        for (var clock = Stopwatch.StartNew(); ; Thread.Sleep(100))
        {
            try
            {
                Append(store, number);
                return $"c{number}";
            }
            catch (DossierException away) when (away.Fault == DossierFault.StoreFailed && clock.Elapsed < Patience)
            {
                // Again.
            }
        }
    }
}
