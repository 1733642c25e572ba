using Consistency.Dossiers.Storage;
using Npgsql;

namespace Consistency.Dossiers.Postgres;

/// <summary>The row that a reader is at.</summary>
internal sealed class PostgresRow(NpgsqlDataReader reader) : Row
{
    public override long GetInt64(int column) => reader.GetInt64(column);

    public override string GetString(int column) => StoredText.Read(reader.GetString(column));

    public override byte[] GetBytes(int column) => reader.GetFieldValue<byte[]>(column);

    public override bool IsNull(int column) => reader.IsDBNull(column);

    public override object? Value(int column) => reader.GetValue(column) switch
    {
        DBNull => null,
        string stored => StoredText.Read(stored),
        int number => (long)number,
        var value => value,
    };

    public override object?[] Values() => [.. Enumerable.Range(0, reader.FieldCount).Select(Value)];
}
