using System.Data.Common;

namespace Consistency.Dossiers.Storage;

/// <summary>The row of an answer that is being read; its columns count from 0.</summary>
/// <param name="text">Gives a text as it was given, of what the database keeps for it.</param>
internal sealed class Row(DbDataReader reader, Func<string, string> text)
{
    public long GetInt64(int column) => reader.GetInt64(column);

    public int GetInt32(int column) => reader.GetInt32(column);

    /// <summary>A number of which 0 is false.</summary>
    public bool GetBoolean(int column) => reader.GetInt64(column) != 0;

    public string GetString(int column) => text(reader.GetString(column));

    public T GetFieldValue<T>(int column) => reader.GetFieldValue<T>(column);

    public bool IsDBNull(int column) => reader.IsDBNull(column);

    /// <summary>All columns; null for none.</summary>
    public object?[] Values()
    {
        var values = new object[reader.FieldCount];
        reader.GetValues(values);
        return Array.ConvertAll(values, v => v is DBNull ? null : v is string stored ? text(stored) : v);
    }
}
