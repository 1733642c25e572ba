using System.Text;
using Consistency.Checking;
using Consistency.Dossiers.Sqlite;
using Consistency.Model;
using Consistency.RulePacks;
using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Tests;

public sealed class StoreFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => Path.Combine(_folder.Path, StoreFile.Name);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_acknowledged_is_there_when_the_store_is_opened_again()
    {
        using (var store = Stores.Open(_folder.Path))
        {
            store.Create(Stores.New("storm"), default);
            store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default);
        }

        using var again = Stores.Open(_folder.Path);
        Assert.Equal((2L, 1L), (again.Get("storm").Claims, again.Get("storm").Inconsistencies));
        Assert.Single(again.All("storm"));
    }

    [Fact]
    public void Two_servers_on_one_store_are_refused()
    {
        using var store = Stores.Open(_folder.Path);
        Assert.Equal(DossierFault.StoreInUse, Assert.Throws<DossierException>(() => Stores.Open(_folder.Path)).Fault);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        Stores.Open(_folder.Path).Dispose();
        Tell("PRAGMA user_version = 99");
        var before = System.IO.File.ReadAllBytes(File);

        var refused = Assert.Throws<DossierException>(() => Stores.Open(_folder.Path));
        Assert.Equal(DossierFault.StoreTooNew, refused.Fault);
        Assert.Contains("form 99", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Fact]
    public void Another_programs_file_is_refused()
    {
        Tell("CREATE TABLE accounts (id)");
        Assert.Equal(DossierFault.StoreCorrupt, Assert.Throws<DossierException>(() => Stores.Open(_folder.Path)).Fault);
    }

    [Fact]
    public void A_damaged_file_is_told()
    {
        using (var store = Stores.Open(_folder.Path))
        {
            store.Create(Stores.New("storm"), default);
            store.Append("storm", Stores.Request([.. Enumerable.Range(0, 500).Select(i => Stores.Killed($"c{i}", i, $"s{i}"))]), default);
        }

        using (var file = System.IO.File.OpenWrite(File))
        {
            file.Seek(8192, SeekOrigin.Begin);
            file.Write(Enumerable.Repeat((byte)0xa5, (int)file.Length - 8192).ToArray());
        }

        var told = Assert.Throws<DossierException>(() =>
        {
            using var store = Stores.Open(_folder.Path);
            store.All("storm");
        });
        Assert.Equal(DossierFault.StoreCorrupt, told.Fault);

        System.IO.File.WriteAllText(File, "no store at all, but a text that is long enough to be taken for one");
        Assert.Equal(DossierFault.StoreCorrupt, Assert.Throws<DossierException>(() => Stores.Open(_folder.Path)).Fault);
    }

    [Fact]
    public void A_full_disk_is_told_and_nothing_is_half_done()
    {
        using var store = Stores.Open(_folder.Path);
        store.Create(Stores.New("storm"), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette")), default);
        // SQLite's own way to play a full disk: no page more than there are.
        store.Storage.Write(db => db.Number("PRAGMA page_count"), default, keep: false);
        var pages = store.Storage.Write(db => db.Number("PRAGMA page_count"), default, keep: false);
        store.Storage.Write(db => db.Execute($"PRAGMA max_page_count = {pages}"), default);

        var full = Assert.Throws<DossierException>(() => store.Append("storm", Stores.Request([.. Enumerable.Range(0, 5000).Select(i => Stores.Killed($"c{i}", i, $"s{i}"))]), default));
        Assert.Equal(DossierFault.StoreFull, full.Fault);
        Assert.Equal((1L, 1L), (store.Get("storm").Claims, store.Get("storm").Revision));

        store.Storage.Write(db => db.Execute("PRAGMA max_page_count = 1000000"), default);
        store.Append("storm", Stores.Request(Stores.Killed("b", 20, "post")), default);
        Assert.Equal(2, store.Get("storm").Claims);
    }

    [Fact]
    public void What_is_deleted_is_in_no_file()
    {
        const string secret = "Quillifera";
        using var store = Stores.Open(_folder.Path);
        store.Create(Stores.New("storm"), default);
        store.Create(Stores.New("other"), default);
        store.Append("storm", Stores.Request([.. Enumerable.Range(0, 300).Select(i => Stores.Killed($"{secret}-{i}", i, secret) with { Speakers = [$"Ana {secret}"] })]), default);
        store.Append("storm", Stores.Reports(new Report(secret, $"{secret} said that 30 people were killed.")), default);
        store.Append("other", Stores.Request(Stores.Killed("kept", 17, "gazette")), default);
        Assert.True(IsSomewhere(secret));

        store.Delete("storm", default);

        Assert.False(IsSomewhere(secret));
        Assert.True(IsSomewhere("gazette"));
        Assert.Equal(["other"], store.List("", 10).Select(d => d.Id));
    }

    [Fact]
    public void A_backup_is_made_while_the_store_is_in_use_and_can_be_opened()
    {
        var backup = Directory.CreateDirectory(Path.Combine(_folder.Path, "backup")).FullName;
        using var store = Stores.Open(_folder.Path);
        store.Create(Stores.New("storm"), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post")), default);
        // As another program does it, from beside the server.
        using (var from = new SqliteConnection($"Data Source={File};Pooling=False"))
        using (var to = new SqliteConnection($"Data Source={Path.Combine(backup, StoreFile.Name)};Pooling=False"))
        {
            from.Open();
            to.Open();
            from.BackupDatabase(to);
        }

        store.Append("storm", Stores.Request(Stores.Killed("c", 30, "radio")), default);

        using var copy = Stores.Open(backup);
        Assert.Equal((2L, 1L), (copy.Get("storm").Claims, copy.Get("storm").Inconsistencies));
    }

    [Fact]
    public async Task Exported_and_imported_it_is_exported_the_same()
    {
        using var store = Stores.Open(_folder.New());
        using var other = Stores.Open(_folder.New());
        store.Create(Stores.New("storm") with { Description = "All of it" }, default);
        store.Append("storm", Stores.Reports(new Report("r1", "Some 300 houses were destroyed. At least 40 people were killed, mayor Ana Reis said.", PublishedAt: new DateTimeOffset(2031, 3, 4, 9, 0, 0, TimeSpan.FromHours(2)))), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), new Claim { Text = "Twelve people were killed.", Source = new Source("post") }, Stores.Killed("", 20, "radio")), default);
        store.Append("storm", Stores.Reports(new Report("r2", "Up to 300 buildings were damaged or destroyed.")), default);
        foreach (var (found, i) in store.All("storm").Select((f, i) => (f, i)))
            store.Resolve("storm", found.Key.Id, i % 2 == 0 ? InconsistencyStatus.Dismissed : InconsistencyStatus.Acknowledged, $"reason {i}", default);
        Assert.NotEmpty(store.All("storm"));

        var first = store.Export("storm");
        await other.ImportAsync("copy", first.ToAsyncEnumerable(), default);
        var second = other.Export("copy");

        Assert.Equal(first.Select(Text), second.Select(Text));
        Assert.Equal(store.All("storm").Select(i => (i.Key, i.Status, i.Reason, i.Inconsistency!.Summary)), other.All("copy").Select(i => (i.Key, i.Status, i.Reason, i.Inconsistency!.Summary)));
        Assert.Equal(2, first.OfType<DossierRecord.OfReport>().Count());
    }

    [Fact]
    public async Task An_import_that_fails_leaves_nothing()
    {
        using var store = Stores.Open(_folder.Path);
        DossierRecord[] twice = [new DossierRecord.Header("", "", Stores.Pack), new DossierRecord.OfClaim(Stores.Killed("a", 1, "s")), new DossierRecord.OfClaim(Stores.Killed("a", 2, "t"))];
        var fault = await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", twice.ToAsyncEnumerable(), default));
        Assert.Equal(DossierFault.InvalidRecord, fault.Fault);
        Assert.Contains("Line 3", fault.Message, StringComparison.Ordinal);
        Assert.Empty(store.List("", 10));
        Assert.Equal(0, store.Storage.Read(db => db.Number("SELECT count(*) FROM dossiers")));
        await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", twice[1..].ToAsyncEnumerable(), default));
        await Assert.ThrowsAsync<DossierException>(() => store.ImportAsync("storm", Array.Empty<DossierRecord>().ToAsyncEnumerable(), default));
    }

    [Fact]
    public void A_recheck_by_another_pack_tells_what_differs_and_a_dry_run_changes_nothing()
    {
        using var store = Stores.Open(_folder.Path);
        store.Create(Stores.New("storm"), default);
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette"), Stores.Killed("b", 20, "post"), Stores.Killed("s", 0, "") with { Id = "s", Text = "Nobody was killed.", Subject = Subject.None, Property = "", Value = null }), default);
        store.Append("storm", Stores.Reports(new Report("r1", "Some 300 people were killed.")), default);
        var before = (store.Get("storm"), store.Export("storm").Select(Text).ToList(), store.All("storm").Select(i => i.Key).ToList());
        var lax = PinnedPack.Of(new RulePackCatalog().Describe(["default"], "rules: {quantity/conflict: {enabled: false}}"));

        var dry = store.Recheck("storm", lax, keep: false, default);
        Assert.NotEmpty(dry.Changes.Closed);
        Assert.Equal(before.Item1.Revision, dry.Changes.Revision);
        Assert.Equal((before.Item1.Revision, before.Item1.PackDigest, before.Item1.Claims), (store.Get("storm").Revision, store.Get("storm").PackDigest, store.Get("storm").Claims));
        Assert.Equal(before.Item2, store.Export("storm").Select(Text));

        var done = store.Recheck("storm", lax, keep: true, default);
        Assert.Equal(dry.Changes.Closed.Select(c => c.Id), done.Changes.Closed.Select(c => c.Id));
        Assert.Equal(lax.Digest, store.Get("storm").PackDigest);
        Assert.Equal(before.Item1.Claims, store.Get("storm").Claims);
        var back = store.Recheck("storm", Stores.Pack, keep: true, default);
        Assert.Equal(done.Changes.Closed.Select(c => c.Id), back.Changes.Opened.Select(c => c.Id));
        Assert.Equal(before.Item3, store.All("storm").Select(i => i.Key));
        Assert.Equal(1, store.Storage.Read(db => db.Number("SELECT count(*) FROM packs")));
        var same = store.Recheck("storm", null, keep: true, default).Changes;
        Assert.Equal((0, 0, 0), (same.Opened.Count, same.Changed.Count, same.Closed.Count));
    }

    [Fact]
    public void A_claim_that_a_pack_does_not_know_is_kept_for_one_that_does()
    {
        var cargo = PinnedPack.Of(new RulePackCatalog().Describe(["default"], "properties: {berths: {value: quantity, kind: stock}}"));
        using var store = Stores.Open(_folder.Path);
        store.Create(Stores.New("port") with { Pack = cargo }, default);
        store.Append("port", Stores.Request(Stores.Killed("a", 17, "gazette") with { Property = "berths" }, Stores.Killed("b", 17, "post")), default);

        var fewer = store.Recheck("port", Stores.Pack, keep: true, default);
        Assert.Equal(ProblemReason.UnknownProperty, Assert.Single(fewer.Problems).Reason);
        Assert.Equal(1, store.Get("port").Claims);
        Assert.Equal(2, store.Export("port").OfType<DossierRecord.OfClaim>().Count());

        Assert.Empty(store.Recheck("port", cargo, keep: true, default).Problems);
        Assert.Equal(["a", "b"], store.Claims("port", new ClaimFilter(), 0, 10, default).Select(c => c.Claim.Id));
    }

    private static string Text(DossierRecord record) => record switch
    {
        DossierRecord.OfClaim of => Convert.ToHexString(Bodies.ClaimBody.Write(of.Claim)),
        DossierRecord.Header header => $"{header.Title} {header.Description} {header.Pack.Digest} {string.Join(',', header.Pack.Names)}",
        _ => record.ToString(),
    };

    private bool IsSomewhere(string name)
    {
        var bytes = Encoding.UTF8.GetBytes(name);
        return Directory.EnumerateFiles(_folder.Path, StoreFile.Name + "*").Any(f =>
        {
            using var file = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var all = new byte[file.Length];
            file.ReadExactly(all);
            return all.AsSpan().IndexOf(bytes) >= 0;
        });
    }

    private void Tell(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
