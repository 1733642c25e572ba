using Consistency.Dossiers.Storage;
using SQLitePCL;

namespace Consistency.Dossiers.Sqlite;

/// <summary>The row that a statement is at.</summary>
internal sealed class SqliteRow(sqlite3_stmt statement) : Row
{
    public override long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    public override string GetString(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public override byte[] GetBytes(int column) => raw.sqlite3_column_blob(statement, column).ToArray();

    public override bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public override object? Value(int column) => raw.sqlite3_column_type(statement, column) switch
    {
        raw.SQLITE_NULL => null,
        raw.SQLITE_INTEGER => GetInt64(column),
        raw.SQLITE_TEXT => GetString(column),
        _ => GetBytes(column),
    };

    public override object?[] Values() => [.. Enumerable.Range(0, raw.sqlite3_column_count(statement)).Select(Value)];
}
