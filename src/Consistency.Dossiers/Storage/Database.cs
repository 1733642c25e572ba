using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace Consistency.Dossiers.Storage;

/// <summary>One connection to a database, with its statements kept. A transaction is one thread's; within it, rules may ask from several.</summary>
/// <remarks>Statements are written once for all databases: parameters are $1, $2, …, and values are long, int, string, byte[] or null.</remarks>
internal abstract class Database : IDisposable
{
    // A connection answers one question at a time.
    private readonly Lock _asking = new();
    private readonly DbConnection _connection;
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sql, int Rows), string> _ofRows = [];
    private DbTransaction? _transaction;

    protected Database(DbConnection connection) => _connection = connection;

    /// <summary>How many rows were read or written, as far as statements tell.</summary>
    public long Rows { get; protected set; }

    /// <summary>How many rows one statement takes at the most.</summary>
    protected virtual int MostTogether => 256;

    /// <summary>Ends a query for a row that is to be changed: others that want to change it wait from then on.</summary>
    public virtual string RowLock => "";

    /// <summary>How many statements were run; one of many rows is one.</summary>
    public long Statements { get; protected set; }

    /// <summary>Begins a transaction; it is undone unless it is committed before it is disposed.</summary>
    /// <param name="writes">Whether it writes; else it sees the database as of one moment.</param>
    public IDisposable Begin(bool writes)
    {
        _transaction = BeginTransaction(writes);
        return new Undo(this);
    }

    public void Commit()
    {
        _transaction!.Commit();
        End();
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_asking)
        {
            var changed = Command(sql, values).ExecuteNonQuery();
            Rows += Math.Max(changed, 0);
            return changed;
        }
    }

    /// <summary>All rows of an answer, read before anything else is asked.</summary>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        lock (_asking)
        {
            using var rows = Command(sql, values).ExecuteReader();
            var (found, row) = (new List<T>(), new Row(rows, Read));
            while (rows.Read())
                found.Add(read(row));
            Rows += found.Count;
            return found;
        }
    }

    /// <summary>Runs a statement for many rows, in as few trips as the database takes.</summary>
    /// <param name="sql">In the place of {rows} come the rows in brackets; each begins with the dossier's number, $1, which alone may stand beside them.</param>
    /// <param name="rows">The other values of each row.</param>
    public virtual int ExecuteEach(string sql, long dossier, IReadOnlyList<object?[]> rows)
    {
        var changed = 0;
        for (var from = 0; from < rows.Count; from += Together(rows.Count - from))
            changed += Execute(OfRows(sql, Together(rows.Count - from), rows[from].Length), ValuesOf(dossier, rows, from));
        return changed;
    }

    /// <summary>All rows of the answers to a question that is asked for many rows; see <see cref="ExecuteEach"/>.</summary>
    public List<T> QueryEach<T>(string sql, Func<Row, T> read, long dossier, IReadOnlyList<object?[]> rows)
    {
        var found = new List<T>();
        for (var from = 0; from < rows.Count; from += Together(rows.Count - from))
            found.AddRange(Query(OfRows(sql, Together(rows.Count - from), rows[from].Length), read, ValuesOf(dossier, rows, from)));
        return found;
    }

    /// <summary>The first value of the first row; null for none.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_asking)
        {
            var value = Command(sql, values).ExecuteScalar();
            Rows++;
            return value switch
            {
                DBNull => null,
                string text => Read(text),
                _ => value,
            };
        }
    }

    public long Number(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is long number ? number : 0;

    public bool Any(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is not null;

    public virtual void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _connection.Dispose();
    }

    protected abstract DbTransaction BeginTransaction(bool writes);

    /// <summary>A parameter of a statement.</summary>
    /// <param name="number">From 1.</param>
    protected abstract DbParameter Parameter(int number);

    protected virtual void Set(DbParameter parameter, object? value) => parameter.Value = value ?? DBNull.Value;

    /// <summary>A text as it was given, of what the database keeps for it.</summary>
    protected virtual string Read(string stored) => stored;

    /// <summary>A statement with so many rows in its place for them.</summary>
    protected string OfRows(string sql, int rows, int width)
    {
        lock (_ofRows)
        {
            if (!_ofRows.TryGetValue((sql, rows), out var text))
            {
                var brackets = Enumerable.Range(0, rows).Select(r => $"($1{string.Concat(Enumerable.Range(2 + (r * width), width).Select(n => string.Create(CultureInfo.InvariantCulture, $", ${n}")))})");
                _ofRows[(sql, rows)] = text = sql.Replace("{rows}", string.Join(", ", brackets), StringComparison.Ordinal);
            }

            return text;
        }
    }

    /// <summary>A power of two, so that there are few statements to keep.</summary>
    private int Together(int rows) => Math.Min(MostTogether, 1 << BitOperations.Log2((uint)rows));

    private object?[] ValuesOf(long dossier, IReadOnlyList<object?[]> rows, int from)
    {
        var values = new List<object?> { dossier };
        for (var row = from; row < from + Together(rows.Count - from); row++)
            values.AddRange(rows[row]);
        return [.. values];
    }

    private DbCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = _connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of this project; what users give comes as values.
            command.CommandText = sql;
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
                command.Parameters.Add(Parameter(i + 1));
            _commands.Add(sql, command);
        }

        Statements++;
        command.Transaction = _transaction;
        for (var i = 0; i < values.Length; i++)
            Set(command.Parameters[i], values[i]);
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
