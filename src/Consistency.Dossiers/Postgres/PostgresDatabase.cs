using System.Data;
using System.Data.Common;
using Consistency.Dossiers.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Consistency.Dossiers.Postgres;

/// <summary>One connection to PostgreSQL.</summary>
internal sealed class PostgresDatabase(NpgsqlConnection connection) : Database(connection)
{
    private bool _writes;

    /// <summary>The dossier's row puts in order those who change it: what they read after it is as of the last of them.</summary>
    public override string RowLock => _writes ? " FOR UPDATE" : "";

    protected override DbTransaction BeginTransaction(bool writes)
    {
        _writes = writes;
        return connection.BeginTransaction(writes ? IsolationLevel.ReadCommitted : IsolationLevel.RepeatableRead);
    }

    protected override DbParameter Parameter(int number) => new NpgsqlParameter();

    protected override void Set(DbParameter parameter, object? value)
    {
        var to = (NpgsqlParameter)parameter;
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
                to.Value = Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
                break;
        }
    }

    protected override string Read(string stored) => StoredText.Read(stored);
}
