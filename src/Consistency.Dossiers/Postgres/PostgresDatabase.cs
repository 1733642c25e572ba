using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Numerics;
using Consistency.Dossiers.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Consistency.Dossiers.Postgres;

/// <summary>One connection to PostgreSQL.</summary>
internal sealed class PostgresDatabase(NpgsqlConnection connection) : Database(connection)
{
    private const int MostTogether = 256;

    private readonly Dictionary<string, NpgsqlCommand> _commands = new(StringComparer.Ordinal);
    private bool _writes;

    /// <summary>The dossier's row puts in order those who change it: what they read after it is as of the last of them.</summary>
    public override string RowLock => _writes ? " FOR UPDATE" : "";

    public override void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        base.Dispose();
    }

    protected override DbTransaction BeginTransaction(bool writes)
    {
        _writes = writes;
        return connection.BeginTransaction(writes ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead);
    }

    /// <summary>A power of two, so that there are few statements to keep.</summary>
    protected override int Together(int rows) => Math.Min(MostTogether, 1 << BitOperations.Log2((uint)rows));

    protected override int Run(string sql, ReadOnlySpan<object?> values) => Math.Max(0, Command(sql, values).ExecuteNonQuery());

    protected override void Read<T>(string sql, ReadOnlySpan<object?> values, Func<Row, T> read, List<T> found)
    {
        using var reader = Command(sql, values).ExecuteReader();
        var row = new PostgresRow(reader);
        while (reader.Read())
            found.Add(read(row));
    }

    protected override int RunEach(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count) =>
        Run(OfRows(sql, count, rows[from].Length), ValuesOf(dossier, rows, from, count));

    protected override void ReadEach<T>(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count, Func<Row, T> read, List<T> found) =>
        Read(OfRows(sql, count, rows[from].Length), ValuesOf(dossier, rows, from, count), read, found);

    private static object?[] ValuesOf(long dossier, IReadOnlyList<object?[]> rows, int from, int count)
    {
        var values = new List<object?>(1 + (count * rows[from].Length)) { dossier };
        for (var row = from; row < from + count; row++)
            values.AddRange(rows[row]);
        return [.. values];
    }

    private NpgsqlCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
#pragma warning disable CA2100 // Every statement is a constant of this project; what users give comes as values.
            command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(new NpgsqlParameter());
            _commands.Add(sql, command);
        }

        command.Transaction = (NpgsqlTransaction?)Transaction;
        for (var i = 0; i < values.Length; i++)
            Set(command.Parameters[i], values[i]);
        return command;
    }

    private static void Set(NpgsqlParameter to, object? value)
    {
        switch (value)
        {
            case null:
                // Of whatever type the statement wants there.
                to.ResetDbType();
                to.Value = DBNull.Value;
                break;
            case string text:
                to.NpgsqlDbType = NpgsqlDbType.Text;
                to.Value = StoredText.Write(text);
                break;
            case byte[] bytes:
                to.NpgsqlDbType = NpgsqlDbType.Bytea;
                to.Value = bytes;
                break;
            default:
                to.NpgsqlDbType = NpgsqlDbType.Bigint;
                to.Value = Convert.ToInt64(value, CultureInfo.InvariantCulture);
                break;
        }
    }
}
