using System.Data.Common;
using System.Globalization;
using Consistency.Dossiers.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Consistency.Dossiers.Sqlite;

/// <summary>One connection to the store's file.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection) : Database(connection)
{
    private readonly Dictionary<string, sqlite3_stmt> _statements = new(StringComparer.Ordinal);

    /// <summary>The driver finds each parameter by its name, so that more rows cost more each.</summary>
    protected override int MostTogether => 32;

    /// <summary>One of SQLite's counters of this connection, such as pages read.</summary>
    /// <param name="counter">A SQLITE_DBSTATUS_ number.</param>
    public long Status(int counter)
    {
        raw.sqlite3_db_status(connection.Handle!, counter, out var current, out _, resetFlg: 0);
        return current;
    }

    /// <remarks>A trip costs nothing here, and the driver's own work as much as the row's: one statement of one row, run again and again, past the driver.</remarks>
    public override int ExecuteEach(string sql, long dossier, IReadOnlyList<object?[]> rows)
    {
        if (rows.Count == 0)
            return 0;
        var (statement, changed) = (Prepared(OfRows(sql, 1, rows[0].Length)), 0);
        foreach (var row in rows)
        {
            Bind(statement, 1, dossier);
            for (var i = 0; i < row.Length; i++)
                Bind(statement, i + 2, row[i]);
            var done = raw.sqlite3_step(statement);
            raw.sqlite3_reset(statement);
            SqliteException.ThrowExceptionForRC(done == raw.SQLITE_DONE ? raw.SQLITE_OK : done, connection.Handle);
            changed += raw.sqlite3_changes(connection.Handle!);
        }

        Statements++;
        Rows += changed;
        return changed;
    }

    public override void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        base.Dispose();
    }

    /// <summary>One that writes waits for no reader, and nobody else writes meanwhile.</summary>
    protected override DbTransaction BeginTransaction(bool writes) => connection.BeginTransaction(deferred: !writes);

    protected override DbParameter Parameter(int number) => new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${number}"), DBNull.Value);

    private sqlite3_stmt Prepared(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(connection.Handle!, sql, raw.SQLITE_PREPARE_PERSISTENT, out statement), connection.Handle);
        return _statements[sql] = statement;
    }

    private void Bind(sqlite3_stmt statement, int index, object? value)
    {
        var done = value switch
        {
            null => raw.sqlite3_bind_null(statement, index),
            long number => raw.sqlite3_bind_int64(statement, index, number),
            int number => raw.sqlite3_bind_int64(statement, index, number),
            string text => raw.sqlite3_bind_text(statement, index, text),
            byte[] bytes => raw.sqlite3_bind_blob(statement, index, bytes),
            _ => throw new ArgumentException($"No column has values of {value.GetType()}.", nameof(value)),
        };
        SqliteException.ThrowExceptionForRC(done, connection.Handle);
    }
}
