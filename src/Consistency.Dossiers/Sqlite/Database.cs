using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Sqlite;

/// <summary>One connection to the store's file, with its statements kept. For one thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);
    private SqliteTransaction? _transaction;

    public Database(SqliteConnection connection) => _connection = connection;

    /// <summary>How many rows were read or written, as far as statements tell.</summary>
    public long Rows { get; private set; }

    /// <summary>Begins a transaction; it is undone unless it is committed before it is disposed.</summary>
    /// <param name="writes">Whether it writes: then it waits for no reader, and nobody else writes meanwhile.</param>
    public IDisposable Begin(bool writes)
    {
        _transaction = _connection.BeginTransaction(deferred: !writes);
        return new Undo(this);
    }

    public void Commit()
    {
        _transaction!.Commit();
        End();
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        var changed = Command(sql, values).ExecuteNonQuery();
        Rows += Math.Max(changed, 0);
        return changed;
    }

    /// <summary>All rows of an answer, read before anything else is asked.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var rows = Command(sql, values).ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(read(rows));
        Rows += found.Count;
        return found;
    }

    /// <summary>The first value of the first row; null for none.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Command(sql, values).ExecuteScalar();
        Rows++;
        return value is DBNull ? null : value;
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is long number ? number : 0;

    public bool Any(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is not null;

    /// <summary>One of SQLite's counters of this connection, such as pages read.</summary>
    /// <param name="counter">A SQLITE_DBSTATUS_ number.</param>
    public long Status(int counter)
    {
        SQLitePCL.raw.sqlite3_db_status(_connection.Handle!, counter, out var current, out _, resetFlg: 0);
        return current;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this project; what users give comes as values.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
                command.Parameters.AddWithValue($"${i + 1}", DBNull.Value);
            _commands.Add(sql, command);
        }

        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private void End()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    private sealed class Undo(Database database) : IDisposable
    {
        public void Dispose() => database.End();
    }
}
