using System.Text.Json;
using System.Text.RegularExpressions;
using Consistency.Checking;
using Consistency.Dossiers.Sqlite;
using Consistency.Model;
using Npgsql;

namespace Consistency.Dossiers.Tests.Postgres;

/// <summary>
/// What lets dossiers be parted among machines by their number: every key begins with it, every statement names it, no transaction is of two dossiers,
/// and nothing counts for all of them.
/// </summary>
public sealed partial class ShardingTests : IDisposable
{
    // Has no dossiers' rows: which form the tables are of.
    private const string Forms = "consistency_forms";

    private readonly PostgresPlace _place = new(logged: true);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Every_key_begins_with_the_dossier()
    {
        _place.Open().Dispose();
        var keys = Ask(
            "SELECT t.relname, i.relname, a.attname FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0] "
            + "WHERE t.relnamespace = 'public'::regnamespace AND x.indisunique AND t.relname <> '" + Forms + "'");
        Assert.True(keys.Count > 30, $"There are {keys.Count} keys: too few to be all.");
        Assert.DoesNotContain(keys, k => k[2] != "d");
        var tables = Ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '" + Forms + "'").Select(t => t[0]).ToList();
        Assert.Equal(tables.Order(StringComparer.Ordinal), keys.Select(k => k[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Empty(Ask("SELECT conname FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace"));
        Assert.Empty(Ask("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S'"));
        Assert.Empty(Ask("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"));
    }

    [Fact]
    public void Texts_compare_by_their_bytes_whatever_the_database_is_of()
    {
        _place.Open().Dispose();
        Assert.Empty(Ask(
            "SELECT a.attrelid::regclass, a.attname FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r' AND a.attnum > 0 "
            + "AND a.atttypid = 'text'::regtype AND a.attcollation <> '\"C\"'::regcollation"));
        Assert.Equal("icu", Ask("SELECT CASE datlocprovider WHEN 'i' THEN 'icu' END FROM pg_database WHERE datname = current_database()")[0][0]);
    }

    [Fact]
    public void Both_databases_have_the_same_tables_columns_and_keys()
    {
        _place.Open().Dispose();
        var columns = Ask("SELECT table_name, column_name, is_nullable, CASE data_type WHEN 'bigint' THEN 'INTEGER' WHEN 'text' THEN 'TEXT' WHEN 'bytea' THEN 'BLOB' END FROM information_schema.columns "
            + "WHERE table_schema = 'public' AND table_name <> '" + Forms + "'").Select(c => string.Join(' ', c));
        var indexes = Ask("SELECT t.relname, x.indisunique, string_agg(a.attname, ',' ORDER BY k.at) FROM pg_index x JOIN pg_class t ON t.oid = x.indrelid CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k(of, at) "
            + "JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.of WHERE t.relnamespace = 'public'::regnamespace AND t.relname <> '" + Forms + "' GROUP BY t.relname, x.indexrelid, x.indisunique").Select(c => string.Join(' ', c));
        using var sqlite = new SqlitePlace();
        using var file = sqlite.OpenStorage();
        var (sqliteColumns, sqliteIndexes) = file.Read(db => (
            db.Query("SELECT m.name || ' ' || c.name || ' ' || CASE WHEN c.\"notnull\" OR c.pk > 0 THEN 'NO' ELSE 'YES' END || ' ' || c.type FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'", r => r.GetString(0)),
            db.Query("SELECT m.name, i.name, i.\"unique\" FROM sqlite_master AS m JOIN pragma_index_list(m.name) AS i WHERE m.type = 'table'", r => (Table: r.GetString(0), Index: r.GetString(1), IsUnique: r.GetBoolean(2)))
                .ConvertAll(i => $"{i.Table} {i.IsUnique} {string.Join(',', db.Query($"SELECT name FROM pragma_index_info('{i.Index}')", r => r.GetString(0)))}")));
        Assert.Equal(sqliteColumns.Order(StringComparer.Ordinal), columns.Order(StringComparer.Ordinal));
        // Those of one number are no indexes in SQLite, but the table.
        Assert.Equal(sqliteIndexes.Append("dossiers True d").Append("packs True d").Order(StringComparer.Ordinal), indexes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_statement_names_one_dossier()
    {
        using (var store = _place.Open())
        {
            await DoEverythingAsync(store);
        }

        var statements = Statements();
        Assert.True(statements.Count > 80, $"{statements.Count} kinds of statements were seen: too few to be all.");
        Assert.DoesNotContain(statements, s => !NamesDossier(s) && !OfNoDossier().IsMatch(s));
        // Of all dossiers: the list of them, and what looks for imports that were cut off.
        Assert.Equal(2, statements.Count(s => s.Contains(" FROM dossiers WHERE id ", StringComparison.Ordinal)));
        Assert.Contains(statements, s => s.EndsWith("FOR UPDATE", StringComparison.Ordinal));
    }

    /// <summary>Whether each table in it is kept to the dossier that is its parameter.</summary>
    private static bool NamesDossier(string sql)
    {
        if (Regex.Match(sql, @"^INSERT INTO (\w+) \((\w+), [^)]*\) (VALUES \(\$1, |SELECT d, .* WHERE d = \$1\b)") is { Success: true } insert)
            return insert.Groups[2].Value == "d";
        if (sql.StartsWith("WITH ", StringComparison.Ordinal))
            return Regex.Count(sql, @"(FROM|JOIN) \w+ AS (\w) WHERE \2\.d = \$1 ") is > 0 and var kept && kept == Regex.Count(sql, @"(FROM|JOIN) \w+ AS \w ");
        return Regex.IsMatch(sql, @"^(SELECT|UPDATE|DELETE)\b.* WHERE (\w+\.)?d = \$1( |\)|$)") && Regex.Count(sql, @" JOIN \w+ AS (\w) ON \1\.d = \w\.d ") == Regex.Count(sql, " JOIN ");
    }

    [GeneratedRegex("""
        ^(BEGIN|COMMIT|ROLLBACK|SET|DISCARD|LISTEN|UNLISTEN)\b
        |^SELECT\ pg_notify\(\$1,\ \$2\)$
        |^SELECT\ pg_advisory_xact_lock\(|^SELECT\ to_regclass\(|\bconsistency_forms\b|^CREATE\ (TABLE|INDEX|UNIQUE\ INDEX)\ |^(ALTER|DROP)\ TABLE\ |\ FROM\ \w+_before$|^(DELETE\ FROM\ figure_(leads|likes)|UPDATE\ figures\ SET\ text\ =\ \S+)$|\bpg_type\b|^SELECT\ version\(
        |\ FROM\ dossiers\ WHERE\ id\ >\ \$1\ AND\ id\ <\ \$2\ ORDER\ BY\ id\ LIMIT\ \$3$|\ FROM\ dossiers\ WHERE\ id\ >=\ \$1$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex OfNoDossier();

    private static async Task DoEverythingAsync(IDossierStore store)
    {
        store.Create(Stores.New("storm"));
        store.Append("storm", Stores.Request(Stores.Killed("a", 17, "gazette") with { Speakers = ["Ana Reis"] }, Stores.Killed("b", 20, "post", Bound.AtLeast), new Claim { Id = "s", Text = "Twelve people were killed.", Source = new Source("radio") }));
        store.Append("storm", new AppendRequest(new CheckBatch([Stores.Killed("", 18, "wire")], [new Report("r1", "The storm hit Marrow Bay on Monday. Mayor Ana Reis said that 300 houses were destroyed. \"We will rebuild the old quay before the winter comes,\" she said.")]), "once"));
        store.Append("storm", Stores.Reports(new Report("r2", "Reis said that up to 300 buildings were damaged. \"We will rebuild the quay before winter comes,\" she said. It began on 4 March 2031.")));
        store.Append("storm", Stores.Request(
            Stores.Killed("office-1", 0, "x") with { Subject = new Subject("Ana Reis"), Property = "office", Value = new ClaimValue.OfEntity("mayor of Marrow Bay") },
            Stores.Killed("dated-1", 17, "x") with { Property = "refugees", Scope = new Scope { AsOf = "2031-03-04" } },
            Stores.Killed("dated-2", 19, "y") with { Property = "refugees", Scope = new Scope { AsOf = "2031-03-06", Event = "the storm", Place = "Marrow Bay" } }));
        store.Update("storm", "Storm", null);
        store.Get("storm");
        store.List("", 10);
        var all = store.All("storm");
        Assert.NotEmpty(all);
        store.Inconsistencies("storm", new InconsistencyFilter([], Severity.Notice, [], "gazette"), all[0].Key, 10);
        store.Inconsistency("storm", all[0].Key.Id);
        store.Claims("storm", new ClaimFilter(InconsistencyId: all[0].Key.Id), 0, 10);
        store.Claims("storm", new ClaimFilter(ReportId: "r1"), 0, 10);
        store.Claims("storm", new ClaimFilter(), 0, 10);
        store.Reports("storm", 0, 10);
        store.Resolve("storm", all[0].Key.Id, InconsistencyStatus.Dismissed, "Wrong.");
        store.Recheck("storm", null, keep: false);
        store.Recheck("storm", Stores.Pack, keep: true);
        await store.ImportAsync("copy", store.Export("storm").ToAsyncEnumerable());
        store.RetractClaims("storm", ["a", "s"]);
        store.RetractReport("storm", "r1");
        store.Changes("storm", 0, 10);
        store.Delete("storm");
    }

    /// <summary>What the cluster was sent for this database, each once, in one line.</summary>
    private List<string> Statements()
    {
        var statements = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Cluster.Shared.LogFile))
        {
            using var told = JsonDocument.Parse(line);
            if (!told.RootElement.TryGetProperty("dbname", out var database) || database.GetString() != _place.Name || told.RootElement.GetProperty("application_name").GetString() != "consistency")
                continue;
            var message = told.RootElement.GetProperty("message").GetString()!;
            if (Regex.Match(message, @"^(statement|execute [^:]+): (.*)$", RegexOptions.Singleline) is { Success: true } sent)
                statements.Add(Regex.Replace(Regex.Replace(sent.Groups[2].Value, @"--.*", ""), @"\s+", " ").Trim());
        }

        return [.. statements.Order(StringComparer.Ordinal)];
    }

    private List<string[]> Ask(string sql)
    {
        using var connection = new NpgsqlConnection(Dossiers.Postgres.PostgresAddress.Parse(_place.Address).ConnectionString + ";Pooling=false;Application Name=tests");
        connection.Open();
#pragma warning disable CA2100 // The tests' own statements.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i).ToString()!)]);
        return rows;
    }
}
