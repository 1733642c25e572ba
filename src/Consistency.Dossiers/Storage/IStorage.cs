namespace Consistency.Dossiers.Storage;

/// <summary>Where a store's tables are. What is committed is on disk. Safe for many threads.</summary>
internal interface IStorage : IDisposable
{
    /// <summary>Whether other processes write to it too.</summary>
    bool IsShared { get; }

    /// <summary>Runs what reads; it sees the store as of one moment.</summary>
    T Read<T>(Func<Database, T> work);

    /// <summary>Runs what writes, as a whole: what throws has changed nothing. What changes one dossier comes one after the other.</summary>
    /// <param name="keep">Whether what was done is kept; without it, all is as before.</param>
    T Write<T>(Func<Database, T> work, CancellationToken cancellation, bool keep = true);

    /// <summary>Overwrites what was deleted, where the database leaves that to whoever deletes.</summary>
    void Settle(CancellationToken cancellation);
}
