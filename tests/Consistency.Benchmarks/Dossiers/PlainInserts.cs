using System.Diagnostics;
using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Storage;
using Consistency.Dossiers.Store;
using Consistency.Dossiers.Tests;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>The rows of a store inserted into another, and nothing else done: how quick its tables can be filled.</summary>
internal static class PlainInserts
{
    /// <param name="together">Whether the rows of a table go in together, as the store's own do; else each by a statement of its own.</param>
    /// <returns>How long it took, in so many transactions of about as many rows.</returns>
    public static TimeSpan Run(DatabaseStore store, Place place, int transactions, bool together)
    {
        var tables = store.Storage.Read(db => TablesOf(db).ConvertAll(t => (Name: t, Rows: db.Query($"SELECT * FROM {t}", r => r.Values())))).FindAll(t => t.Rows.Count > 0);
        using var file = place.OpenStorage();
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < transactions; i++)
        {
            file.Write(
                db =>
                {
                    foreach (var (name, rows) in tables)
                    {
                        var (from, to) = ((int)((long)rows.Count * i / transactions), (int)((long)rows.Count * (i + 1) / transactions));
                        if (together && from < to)
                            db.ExecuteEach($"INSERT INTO {name} VALUES {{rows}}", (long)rows[from][0]!, rows[from..to].ConvertAll(r => r[1..]));
                        for (var row = from; row < to && !together; row++)
                            db.Execute($"INSERT INTO {name} VALUES ({string.Join(", ", Enumerable.Range(1, rows[row].Length).Select(n => $"${n}"))})", rows[row]);
                    }

                    return true;
                },
                default);
        }

        return clock.Elapsed;
    }

    private static List<string> TablesOf(Database db) => db.Query(
        db is SqliteDatabase
            ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            : "SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'consistency_forms' ORDER BY relname",
        r => r.GetString(0));
}
