using System.Data.Common;
using System.Globalization;

namespace Consistency.Dossiers.Storage;

/// <summary>One connection to a database, with its statements kept. A transaction is one thread's; within it, rules may ask from several.</summary>
/// <remarks>Statements are written once for all databases: parameters are $1, $2, …, and values are long, int, string, byte[] or null.</remarks>
internal abstract class Database(DbConnection connection) : IDisposable
{
    // A connection answers one question at a time.
    private readonly Lock _asking = new();
    private readonly Dictionary<(string Sql, int Rows), string> _ofRows = [];

    /// <summary>How many rows were read or written, as far as statements tell.</summary>
    public long Rows { get; private set; }

    /// <summary>How many statements were run; one of many rows is one.</summary>
    public long Statements { get; private set; }

    /// <summary>Ends a query for a row that is to be changed: others that want to change it wait from then on.</summary>
    public virtual string RowLock => "";

    protected DbTransaction? Transaction { get; private set; }

    /// <summary>Begins a transaction; it is undone unless it is committed before it is disposed.</summary>
    /// <param name="writes">Whether it writes; else it sees the database as of one moment.</param>
    public IDisposable Begin(bool writes)
    {
        Transaction = BeginTransaction(writes);
        return new Undo(this);
    }

    public void Commit()
    {
        Transaction!.Commit();
        End();
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values)
    {
        lock (_asking)
        {
            Statements++;
            var changed = Run(sql, values);
            Rows += changed;
            return changed;
        }
    }

    /// <summary>All rows of an answer, read before anything else is asked.</summary>
    public List<T> Query<T>(string sql, Func<Row, T> read, params ReadOnlySpan<object?> values)
    {
        lock (_asking)
        {
            Statements++;
            var found = new List<T>();
            Read(sql, values, read, found);
            Rows += found.Count;
            return found;
        }
    }

    /// <summary>Runs a statement for many rows, in as few trips as the database takes.</summary>
    /// <param name="sql">In the place of {rows} come the rows in brackets; each begins with the dossier's number, $1, which alone may stand beside them.</param>
    /// <param name="rows">The other values of each row.</param>
    public int ExecuteEach(string sql, long dossier, IReadOnlyList<object?[]> rows)
    {
        lock (_asking)
        {
            var changed = 0;
            for (var from = 0; from < rows.Count;)
            {
                Statements++;
                var together = Together(rows.Count - from);
                changed += RunEach(sql, dossier, rows, from, together);
                from += together;
            }

            Rows += changed;
            return changed;
        }
    }

    /// <summary>All rows of the answers to a question that is asked for many rows; see <see cref="ExecuteEach"/>.</summary>
    public List<T> QueryEach<T>(string sql, Func<Row, T> read, long dossier, IReadOnlyList<object?[]> rows)
    {
        lock (_asking)
        {
            var found = new List<T>();
            for (var from = 0; from < rows.Count;)
            {
                Statements++;
                var together = Together(rows.Count - from);
                ReadEach(sql, dossier, rows, from, together, read, found);
                from += together;
            }

            Rows += found.Count;
            return found;
        }
    }

    /// <summary>The first value of the first row; null for none.</summary>
    public object? Value(string sql, params ReadOnlySpan<object?> values) => Query(sql, r => r.Value(0), values).FirstOrDefault();

    public long Number(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is long number ? number : 0;

    public bool Any(string sql, params ReadOnlySpan<object?> values) => Value(sql, values) is not null;

    public virtual void Dispose() => connection.Dispose();

    protected abstract DbTransaction BeginTransaction(bool writes);

    /// <summary>How many of some rows, at least one, go into one statement.</summary>
    protected abstract int Together(int rows);

    /// <returns>How many rows were changed.</returns>
    protected abstract int Run(string sql, ReadOnlySpan<object?> values);

    /// <param name="found">To which what was read is added.</param>
    protected abstract void Read<T>(string sql, ReadOnlySpan<object?> values, Func<Row, T> read, List<T> found);

    protected abstract int RunEach(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count);

    protected abstract void ReadEach<T>(string sql, long dossier, IReadOnlyList<object?[]> rows, int from, int count, Func<Row, T> read, List<T> found);

    /// <summary>A statement with so many rows in its place for them.</summary>
    protected string OfRows(string sql, int rows, int width)
    {
        if (!_ofRows.TryGetValue((sql, rows), out var text))
        {
            var brackets = Enumerable.Range(0, rows).Select(r => $"($1{string.Concat(Enumerable.Range(2 + (r * width), width).Select(n => string.Create(CultureInfo.InvariantCulture, $", ${n}")))})");
            _ofRows[(sql, rows)] = text = sql.Replace("{rows}", string.Join(", ", brackets), StringComparison.Ordinal);
        }

        return text;
    }

    private void End()
    {
        Transaction?.Dispose();
        Transaction = null;
    }

    private sealed class Undo(Database database) : IDisposable
    {
        public void Dispose() => database.End();
    }
}
