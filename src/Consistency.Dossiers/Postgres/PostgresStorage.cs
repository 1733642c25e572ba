using Consistency.Dossiers.Storage;
using Npgsql;

namespace Consistency.Dossiers.Postgres;

/// <summary>A database of PostgreSQL, which any number of servers share. Safe for many threads.</summary>
internal sealed class PostgresStorage : IStorage
{
    private const int Attempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlDataSource _connections;
    private readonly ChangeHints _hints;

    /// <param name="address">Where it is.</param>
    /// <param name="forms">The forms of the tables that are known, for a test of another version's. Default: this program's.</param>
    /// <exception cref="DossierException">It cannot be reached, is of a newer program, or does not let this one make its tables.</exception>
    public PostgresStorage(PostgresAddress address, IReadOnlyList<PostgresForm>? forms = null)
    {
        var built = new NpgsqlDataSourceBuilder(address.ConnectionString).Build();
        _connections = built is NpgsqlMultiHostDataSource several ? several.WithTargetSession(TargetSessionAttributes.Primary) : built;
        try
        {
            Run(
                () =>
                {
                    using var db = new PostgresDatabase(_connections.OpenConnection());
                    PostgresMigrations.Apply(db, forms ?? PostgresForm.All);
                    return true;
                },
                CancellationToken.None);
        }
        catch
        {
            _connections.Dispose();
            throw;
        }

        _hints = new ChangeHints(_connections, address.Notifies);
    }

    public bool IsShared => true;

    public T Read<T>(Func<Database, T> work, bool repeatable = true)
    {
        return Run(
            () =>
            {
                using var db = new PostgresDatabase(_connections.OpenConnection());
                using var undo = db.Begin(writes: false);
                return work(db);
            },
            CancellationToken.None,
            repeatable);
    }

    public T Write<T>(Func<Database, T> work, CancellationToken cancellation, bool keep = true, bool repeatable = false) => Run(
        () =>
        {
            using var db = new PostgresDatabase(_connections.OpenConnection());
            using var undo = db.Begin(writes: true);
            var done = work(db);
            cancellation.ThrowIfCancellationRequested();
            if (keep)
                Commit(db, repeatable);
            return done;
        },
        cancellation);

    /// <summary>Nothing: PostgreSQL frees what was deleted when it vacuums.</summary>
    public void Settle(CancellationToken cancellation)
    {
    }

    public void Announce(long dossier) => _hints.Announce(dossier);

    public Task NextChange(long dossier) => _hints.Next(dossier);

    public void Dispose()
    {
        _hints.Dispose();
        _connections.Dispose();
    }

    private static void Commit(PostgresDatabase db, bool repeatable)
    {
        try
        {
            db.Commit();
        }
        catch (NpgsqlException lost) when (!repeatable && PostgresFaults.LeavesOpen(lost))
        {
            throw PostgresFaults.Unknown(lost);
        }
    }

    /// <summary>Runs it until it is done, or fails for good, or the database stays away.</summary>
    private static T Run<T>(Func<T> work, CancellationToken cancellation, bool repeatable = true)
    {
        for (var (attempt, wait) = (1, FirstWait); ; attempt++, wait *= 2)
        {
            try
            {
                return work();
            }
            catch (Exception thrown) when (thrown is not DossierException && PostgresFaults.TryFind(thrown, out _))
            {
                _ = PostgresFaults.TryFind(thrown, out var fault);
                if (!repeatable || attempt == Attempts || !PostgresFaults.IsPassing(fault!))
                {
                    if (PostgresFaults.Of(fault!) is { } told)
                        throw told;
                    throw;
                }
            }

            // Not all at once: those whom the same moment has hit do not come back at the same one.
            cancellation.WaitHandle.WaitOne(wait * (0.5 + Random.Shared.NextDouble()));
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
