using System.Diagnostics;
using Consistency.Checking;
using Consistency.Dossiers.Postgres;
using Consistency.Dossiers.Store;
using Consistency.Model;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>Several servers on one database, each as a store of its own.</summary>
public sealed class SeveralServersTests : IDisposable
{
    private readonly PostgresPlace _place = new();
    private readonly List<DatabaseStore> _servers;

    public SeveralServersTests()
    {
        _servers = [.. Enumerable.Range(0, 3).Select(_ => _place.Open())];
        _servers[0].Create(Stores.New("storm"), default);
    }

    public void Dispose()
    {
        _servers.ForEach(s => s.Dispose());
        _place.Dispose();
    }

    [Fact]
    public void Appends_to_one_dossier_through_all_of_them_are_as_one_after_the_other()
    {
        const int clients = 6, each = 8;
        Parallel.For(0, clients, new ParallelOptions { MaxDegreeOfParallelism = clients }, client =>
        {
            var random = new Random(client);
            for (var i = 0; i < each; i++)
                _servers[random.Next(_servers.Count)].Append("storm", new AppendRequest(new CheckBatch([Said(random, client, i), Said(random, client, i + each)], []), $"{client}-{i}"), default);
        });

        var told = _servers[1].Changes("storm", 0, 1000);
        Assert.Equal(Enumerable.Range(1, clients * each).Select(n => (long)n), told.Select(t => t.Revision));
        var claims = _servers[2].Claims("storm", new ClaimFilter(), 0, 1000, default).Select(c => c.Claim.Id).ToList();
        Assert.Equal(2 * clients * each, claims.Distinct().Count());
        // One after the other, in the order that they got, on one server, it is the same.
        using var alone = new SqlitePlace();
        using var one = alone.Open();
        one.Create(Stores.New("storm"), default);
        var given = _servers[0].Export("storm").OfType<DossierRecord.OfClaim>().Select(c => c.Claim).ToList();
        Assert.Equal(claims, given.Select(c => c.Id));
        foreach (var pair in given.Chunk(2))
            one.Append("storm", Stores.Request(pair), default);
        Assert.Equal(
            one.Changes("storm", 0, 1000).Select(c => (c.Revision, Ids(c.Opened), Ids(c.Changed), Ids(c.Closed))),
            told.Select(c => (c.Revision, Ids(c.Opened), Ids(c.Changed), Ids(c.Closed))));
        Assert.Equal(one.All("storm").Select(i => (i.Key, i.Inconsistency!.Summary)), _servers[1].All("storm").Select(i => (i.Key, i.Inconsistency!.Summary)));
    }

    [Fact]
    public void One_request_through_several_of_them_at_once_is_there_once()
    {
        var request = new AppendRequest(new CheckBatch([Stores.Killed("", 17, "gazette")], []), "once");
        var answers = _servers.Concat(_servers).AsParallel().WithDegreeOfParallelism(6).Select(s => string.Join(',', s.Append("storm", request, default).ClaimIds)).ToList();
        Assert.Single(answers.Distinct());
        Assert.Equal((1L, 1L), (_servers[0].Get("storm").Claims, _servers[0].Get("storm").Revision));
    }

    [Fact]
    public void A_dossier_is_made_once()
    {
        var outcomes = _servers.AsParallel().WithDegreeOfParallelism(3).Select(s =>
        {
            try
            {
                s.Create(Stores.New("flood"), default);
                return true;
            }
            catch (DossierException exists) when (exists.Fault == DossierFault.DossierExists)
            {
                return false;
            }
        }).ToList();
        Assert.Single(outcomes, made => made);
    }

    [Fact]
    public void Dossiers_do_not_wait_for_each_other()
    {
        _servers[0].Create(Stores.New("flood"), default);
        _servers[0].Storage.Write(
            db =>
            {
                DossierRow.Of(db, "storm");
                // While one server holds this dossier, another changes another one, and reads this one.
                _servers[1].Append("flood", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
                return _servers[1].Get("storm");
            },
            default,
            keep: false);
        Assert.Equal(1, _servers[2].Get("flood").Claims);
    }

    [Fact]
    public async Task A_change_on_one_server_wakes_those_who_wait_on_another()
    {
        var clock = Stopwatch.StartNew();
        var revision = await WatchOnAnotherAsync(_servers[1]);
        Assert.Equal(1, revision);
        // That it was a hint which woke it, and not the look at times, shows in the time alone; it is far below.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60), $"It took {clock.Elapsed}.");
    }

    [Fact]
    public async Task Without_hints_those_who_wait_look_at_times()
    {
        using var deaf = new DatabaseStore(new PostgresStorage(PostgresAddress.Parse(_place.Address + "?notify=off")), TimeProvider.System);
        Assert.Equal(1, await WatchOnAnotherAsync(deaf));
        Assert.Equal(0L, Cluster.Shared.Tell($"SELECT count(*) FROM pg_stat_activity WHERE datname = '{_place.Name}' AND query LIKE 'LISTEN%' AND pid NOT IN (SELECT pid FROM pg_stat_activity WHERE query LIKE 'LISTEN%' ORDER BY backend_start LIMIT 3)"));
    }

    [Fact]
    public async Task An_import_holds_its_id_and_is_swept_away_once_it_is_abandoned()
    {
        var (go, started) = (new TaskCompletionSource(), new TaskCompletionSource());
        var import = Task.Run(() => _servers[0].ImportAsync("flood", Records(), default));
        await started.Task;
        Assert.Equal(DossierFault.DossierExists, Assert.Throws<DossierException>(() => _servers[1].Create(Stores.New("flood"), default)).Fault);
        Assert.Equal(DossierFault.UnknownDossier, Assert.Throws<DossierException>(() => _servers[1].Get("flood")).Fault);
        Assert.Equal(["storm"], _servers[1].List("", 10).Select(d => d.Id));
        // Another server that starts leaves it alone.
        _place.Open().Dispose();
        go.SetResult();
        await import;
        Assert.Equal(1, _servers[1].Get("flood").Claims);

        Cluster.Shared.Tell("UPDATE dossiers SET id = '~flood~0', created = 0 WHERE id = 'flood'", _place.Name);
        Cluster.Shared.Tell("UPDATE revisions SET at = 0", _place.Name);
        _place.Open().Dispose();
        Assert.Equal(1L, Cluster.Shared.Tell("SELECT count(*) FROM dossiers", _place.Name));

        async IAsyncEnumerable<DossierRecord> Records()
        {
            yield return new DossierRecord.Header("Flood", "", Stores.Pack);
            started.SetResult();
            await go.Task;
            yield return new DossierRecord.OfClaim(Stores.Killed("a", 17, "gazette"));
        }
    }

    [Fact]
    public void What_is_deleted_has_no_row_left()
    {
        _servers[0].Append("storm", new AppendRequest(new CheckBatch([Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")], [new Report("r", "Mayor Ana Reis said that 30 people were killed.")]), "once"), default);
        _servers[1].Delete("storm");
        foreach (var table in _servers[0].Storage.Read(db => db.Query("SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'consistency_forms'", r => r.GetString(0))))
            Assert.Equal(0L, Cluster.Shared.Tell($"SELECT count(*) FROM {table}", _place.Name));
    }

    [Fact]
    public void Texts_that_PostgreSQL_cannot_hold_are_kept_all_the_same()
    {
        var odd = Stores.Killed("a\0b", 17, "s\u0001\0") with { Speakers = ["Ana \0 Reis"] };
        _servers[0].Append("storm", Stores.Request(odd, Stores.Killed("a\u0001", 20, "s\u0001")), default);
        Assert.Equal(["a\0b", "a\u0001"], _servers[1].Claims("storm", new ClaimFilter(), 0, 10, default).Select(c => c.Claim.Id));
        Assert.Equal("s\u0001\0", _servers[1].Claims("storm", new ClaimFilter(), 0, 10, default)[0].Claim.Source.Id);
        Assert.Single(_servers[1].All("storm"));
        // As many characters as a name may have, each of three bytes, and no two alike, so that it cannot be kept in less.
        var place = string.Concat(Enumerable.Range(0, 1000).Select(i => (char)(0x4e00 + (i * 7919 % 20_000))));
        Assert.Equal(DossierFault.InvalidRecord, Assert.Throws<DossierException>(() => _servers[0].Append("storm", Stores.Request(Stores.Killed("c", 17, "gazette") with { Scope = new Scope { Place = place } }), default)).Fault);
        Assert.Equal(2, _servers[0].Get("storm").Claims);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("a\u0001\0b\u0001\u0001\0")]
    public void A_text_is_read_as_it_was_written(string text) => Assert.Equal(text, StoredText.Read(StoredText.Write(text)));

    private async Task<long> WatchOnAnotherAsync(DatabaseStore watching)
    {
        var told = Task.Run(async () =>
        {
            while (true)
            {
                var change = watching.NextChange("storm");
                if (watching.Changes("storm", 0, 1) is [var first])
                    return first.Revision;
                await change;
            }
        });
        await Task.Delay(300);
        _servers[0].Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
        return await told.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static Claim Said(Random random, int client, int number) => Stores.Killed($"c{client}-{number}", random.Next(10, 14), $"s{random.Next(6)}", random.Next(3) == 0 ? Bound.AtLeast : Bound.Exact) with
    {
        Property = random.Next(2) == 0 ? "killed" : "wounded",
        Scope = new Scope { Place = random.Next(3) == 0 ? "" : $"Port {(char)('A' + random.Next(3))}" },
    };

    private static string Ids(IEnumerable<InconsistencyChange> changes) => string.Join(' ', changes.Select(c => c.Id));
}
