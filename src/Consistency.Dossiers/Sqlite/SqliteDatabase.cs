using System.Data.Common;
using Consistency.Dossiers.Storage;
using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Sqlite;

/// <summary>One connection to the store's file.</summary>
internal sealed class SqliteDatabase(SqliteConnection connection) : Database(connection)
{
    /// <summary>One of SQLite's counters of this connection, such as pages read.</summary>
    /// <param name="counter">A SQLITE_DBSTATUS_ number.</param>
    public long Status(int counter)
    {
        SQLitePCL.raw.sqlite3_db_status(connection.Handle!, counter, out var current, out _, resetFlg: 0);
        return current;
    }

    /// <summary>One that writes waits for no reader, and nobody else writes meanwhile.</summary>
    protected override DbTransaction BeginTransaction(bool writes) => connection.BeginTransaction(deferred: !writes);

    protected override DbParameter Parameter(int number) => new SqliteParameter(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"${number}"), DBNull.Value);
}
