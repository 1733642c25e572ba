using Consistency.Dossiers.Sqlite;
using Consistency.Dossiers.Storage;

namespace Consistency.Benchmarks.Dossiers;

/// <summary>A storage that counts what is asked of it, whichever connections that takes.</summary>
internal sealed class CountingStorage(IStorage storage) : IStorage
{
    // A connection tells at times what it has done; what it did for measurements is to be there when that is asked for.
    private const string TellNow = "SELECT pg_stat_force_next_flush()::text";

    private long _statements, _rows;

    public bool IsShared => storage.IsShared;

    /// <summary>So far. Pages read are those that were looked at, in memory or not; PostgreSQL tells of what it writes in bytes of its log.</summary>
    public (long Statements, long Rows, long PagesRead, long Written) Counts
    {
        get
        {
            storage.Write(db => db is SqliteDatabase ? null : db.Value(TellNow), default);
            var (read, written) = storage.Write(db => db is SqliteDatabase sqlite ? OfSqlite(sqlite) : OfPostgres(db), default, keep: false);
            return (_statements, _rows, read, written);
        }
    }

    public T Read<T>(Func<Database, T> work, bool repeatable = true) => storage.Read(db => Counted(db, work), repeatable);

    public T Write<T>(Func<Database, T> work, CancellationToken cancellation, bool keep = true, bool repeatable = false) =>
        storage.Write(db => Counted(db, work), cancellation, keep, repeatable);

    public void Settle(CancellationToken cancellation) => storage.Settle(cancellation);

    public void Announce(long dossier) => storage.Announce(dossier);

    public Task NextChange(long dossier) => storage.NextChange(dossier);

    public void Dispose() => storage.Dispose();

    private static (long Read, long Written) OfSqlite(SqliteDatabase db) => (
        db.Status(SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_HIT) + db.Status(SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_MISS),
        db.Status(SQLitePCL.raw.SQLITE_DBSTATUS_CACHE_WRITE));

    private static (long Read, long Written) OfPostgres(Database db) => (
        db.Number("SELECT blks_hit + blks_read FROM pg_stat_database WHERE datname = current_database()"),
        db.Number("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint"));

    private T Counted<T>(Database db, Func<Database, T> work)
    {
        var (statements, rows) = (db.Statements, db.Rows);
        var done = work(db);
        Interlocked.Add(ref _statements, db.Statements - statements);
        Interlocked.Add(ref _rows, db.Rows - rows);
        return done;
    }
}
