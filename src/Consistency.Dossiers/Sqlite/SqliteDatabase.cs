using System.Data.Common;
using Consistency.Dossiers.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Consistency.Dossiers.Sqlite;

/// <summary>One connection to the store's file. Statements go past the driver, whose own work for each is more than SQLite's.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection) : Database(connection)
{
    private readonly Dictionary<string, Kept> _statements = new(StringComparer.Ordinal);

    /// <summary>One of SQLite's counters of this connection, such as pages read.</summary>
    /// <param name="counter">A SQLITE_DBSTATUS_ number.</param>
    public long Status(int counter)
    {
        raw.sqlite3_db_status(connection.Handle!, counter, out var current, out _, resetFlg: 0);
        return current;
    }

    /// <summary>Runs statements that are not kept, one after the other.</summary>
    public void RunScript(string sql) => Check(raw.sqlite3_exec(connection.Handle!, sql));

    public override void Dispose()
    {
        foreach (var kept in _statements.Values)
            kept.Statement.Dispose();
        base.Dispose();
    }

    /// <summary>One that writes waits for no reader, and nobody else writes meanwhile.</summary>
    protected override DbTransaction BeginTransaction(bool writes) => connection.BeginTransaction(deferred: !writes);

    /// <summary>A trip costs nothing here: one statement is run for each row.</summary>
    protected override int Together(int rows) => rows;

    protected override int Run(string sql, ReadOnlySpan<object?> values)
    {
        var kept = Prepared(sql);
        Bind(kept.Statement, 1, values);
        return Run(kept.Statement);
    }

    protected override void Read<T>(string sql, ReadOnlySpan<object?> values, Func<Row, T> read, List<T> found)
    {
        var kept = Prepared(sql);
        Bind(kept.Statement, 1, values);
        Read(kept, read, found);
    }

    protected override int RunEach(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count)
    {
        var (kept, changed) = (Prepared(OfRows(sql, 1, rows[from].Length)), 0);
        Bind(kept.Statement, 1, [dossier]);
        for (var row = from; row < from + count; row++)
        {
            Bind(kept.Statement, 2, rows[row]);
            changed += Run(kept.Statement);
        }

        return changed;
    }

    protected override void ReadEach<T>(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count, Func<Row, T> read, List<T> found)
    {
        var kept = Prepared(OfRows(sql, 1, rows[from].Length));
        Bind(kept.Statement, 1, [dossier]);
        for (var row = from; row < from + count; row++)
        {
            Bind(kept.Statement, 2, rows[row]);
            Read(kept, read, found);
        }
    }

    private int Run(sqlite3_stmt statement)
    {
        try
        {
            while (Step(statement))
            {
            }

            return raw.sqlite3_changes(connection.Handle!);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    private void Read<T>(Kept kept, Func<Row, T> read, List<T> found)
    {
        try
        {
            while (Step(kept.Statement))
                found.Add(read(kept.Row));
        }
        finally
        {
            raw.sqlite3_reset(kept.Statement);
        }
    }

    /// <returns>Whether it is at a row.</returns>
    private bool Step(sqlite3_stmt statement)
    {
        var done = raw.sqlite3_step(statement);
        if (done is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(done);
        return done == raw.SQLITE_ROW;
    }

    private Kept Prepared(string sql)
    {
        if (_statements.TryGetValue(sql, out var kept))
            return kept;
        // SQLite takes $1 for a name and numbers names as they come; ?1 is a number.
        Check(raw.sqlite3_prepare_v3(connection.Handle!, sql.Replace('$', '?'), raw.SQLITE_PREPARE_PERSISTENT, out var statement));
        return _statements[sql] = new Kept(statement, new SqliteRow(statement));
    }

    private void Bind(sqlite3_stmt statement, int first, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(statement, first + i),
                long number => raw.sqlite3_bind_int64(statement, first + i, number),
                int number => raw.sqlite3_bind_int64(statement, first + i, number),
                string text => raw.sqlite3_bind_text(statement, first + i, text),
                byte[] bytes => raw.sqlite3_bind_blob(statement, first + i, bytes),
                var other => throw new ArgumentException($"No column has values of {other.GetType()}.", nameof(values)),
            });
        }
    }

    private void Check(int done) => SqliteException.ThrowExceptionForRC(done, connection.Handle);

    /// <summary>A statement, and what reads its rows.</summary>
    private sealed record Kept(sqlite3_stmt Statement, SqliteRow Row);
}
