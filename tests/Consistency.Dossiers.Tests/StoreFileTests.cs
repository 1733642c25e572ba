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
    public void A_store_of_an_earlier_form_is_brought_to_the_latest_with_all_that_it_has()
    {
        Report[] reports =
        [
            new("gazette", "Some 4,123 lorries crossed the old bridge at Ostby in the first week of the strike."),
            new("herald", "In the first week of the strike, 4,600 lorries crossed the old bridge at Ostby."),
            new("courier", "The old bridge at Ostby was crossed by 5,017 lorries in the first week of the strike."),
        ];
        using (var store = Stores.Open(_folder.Path))
        {
            store.Create(Stores.New("strike"), default);
            store.Append("strike", Stores.Reports(reports[..2]), default);
            Assert.NotEmpty(store.All("strike"));
        }

        Tell("""
            CREATE TABLE before (d INTEGER NOT NULL, id BLOB NOT NULL, origin TEXT NOT NULL, is_claim INTEGER NOT NULL, place INTEGER NOT NULL, body BLOB NOT NULL, aligned BLOB, PRIMARY KEY (d, id)) STRICT, WITHOUT ROWID;
            INSERT INTO before SELECT d, id, origin, is_claim, place, body, aligned FROM figures;
            DROP TABLE figures;
            DROP TABLE figure_leads;
            DROP TABLE figure_likes;
            ALTER TABLE before RENAME TO figures;
            PRAGMA user_version = 1;
            """);
        using var fresh = Stores.Open(Path.Combine(_folder.Path, "fresh"));
        fresh.Create(Stores.New("strike"), default);
        fresh.Append("strike", Stores.Reports(reports), default);
        using var reopened = Stores.Open(_folder.Path);
        reopened.Append("strike", Stores.Reports(reports[2]), default);
        Assert.Equal(Told(fresh), Told(reopened));

        static IEnumerable<string> Told(IDossierStore store) => store.All("strike").Select(
            kept => $"{kept.Key} {string.Join(' ', store.Inconsistency("strike", kept.Key.Id).Inconsistency!.Positions.SelectMany(p => p.ClaimIds).Order(StringComparer.Ordinal))}");
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
