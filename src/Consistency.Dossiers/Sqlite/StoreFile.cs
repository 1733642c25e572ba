using System.Collections.Concurrent;
using Consistency.Dossiers.Storage;
using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Sqlite;

/// <summary>
/// The store's file, for this process alone: one connection that writes, and as many that read as there are readers at a time. What is committed
/// is on disk. Safe for many threads.
/// </summary>
internal sealed class StoreFile : IStorage
{
    public const string Name = "dossiers.db";

    private const string LockName = "dossiers.lock";

    private readonly FileStream _lock;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<SqliteDatabase> _readers = [];
    private readonly ChangeSignals _changes = new();
    private readonly SqliteDatabase _writer;

    /// <summary>Opens the store of a folder, and makes it where there is none.</summary>
    /// <exception cref="DossierException">It is in use, newer than the program, damaged, or cannot be written to.</exception>
    public StoreFile(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        Path = System.IO.Path.Combine(folder, Name);
        _lock = Lock(folder);
        try
        {
            _writer = Guard(() => new SqliteDatabase(Connect()));
            Guard(() => Migrations.Apply(_writer, Path));
        }
        catch
        {
            _writer?.Dispose();
            _lock.Dispose();
            throw;
        }
    }

    public string Path { get; }

    public bool IsShared => false;

    /// <summary>Runs what writes, one at a time.</summary>
    public T Write<T>(Func<Database, T> work, CancellationToken cancellation, bool keep = true, bool repeatable = false)
    {
        _writing.Wait(cancellation);
        try
        {
            return Guard(() =>
            {
                using var undo = _writer.Begin(writes: true);
                var done = work(_writer);
                cancellation.ThrowIfCancellationRequested();
                if (keep)
                    _writer.Commit();
                return done;
            });
        }
        finally
        {
            _writing.Release();
        }
    }

    public T Read<T>(Func<Database, T> work, bool repeatable = true) => Guard(() =>
    {
        if (!_readers.TryTake(out var reader))
            reader = new SqliteDatabase(Connect());
        try
        {
            using var undo = reader.Begin(writes: false);
            return work(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    });

    /// <summary>Writes what lies in the log into the file, and empties the log: what was deleted is in neither then.</summary>
    public void Settle(CancellationToken cancellation)
    {
        _writing.Wait(cancellation);
        try
        {
            Guard(() => _writer.RunScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Announce(long dossier) => _changes.Tell(dossier);

    public Task NextChange(long dossier) => _changes.Next(dossier);

    public void Dispose()
    {
        _writing.Wait();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
        _writer.Dispose();
        _lock.Dispose();
        _writing.Dispose();
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(System.IO.Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException denied)
        {
            throw new DossierException(DossierFault.StoreReadOnly, $"The folder {folder} cannot be written to. Give the server's user the right to, or name another with --data.", denied);
        }
        catch (IOException taken) when (Directory.Exists(folder))
        {
            throw new DossierException(DossierFault.StoreInUse, $"The store in {folder} is in use by another server. Ask that one with --server, stop it, or name another folder with --data.", taken);
        }
        catch (IOException failed)
        {
            throw new DossierException(DossierFault.StoreFailed, $"The folder {folder} cannot be made: {failed.Message}", failed);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        using var settings = connection.CreateCommand();
        // FULL: a commit returns once it is on disk. secure_delete: what is deleted is overwritten with zeros. wal_autocheckpoint: one commit of some
        // hundreds writes the log into the file, 32 MB at most; the more often a page changes meanwhile, the less there is to write.
        settings.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 30000";
        settings.ExecuteNonQuery();
        return connection;
    }

    private void Guard(Action work) => Guard(() =>
    {
        work();
        return true;
    });

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException refused) when (StoreFaults.Of(refused, Path) is { } fault)
        {
            throw fault;
        }
    }
}
