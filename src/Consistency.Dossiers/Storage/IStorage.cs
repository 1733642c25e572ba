namespace Consistency.Dossiers.Storage;

/// <summary>Where a store's tables are. What is committed is on disk. Safe for many threads.</summary>
internal interface IStorage : IDisposable
{
    /// <summary>Whether other processes write to it too.</summary>
    bool IsShared { get; }

    /// <summary>Runs what reads; it sees the store as of one moment.</summary>
    /// <param name="repeatable">Whether it may be run again where a connection is lost.</param>
    T Read<T>(Func<Database, T> work, bool repeatable = true);

    /// <summary>Runs what writes, as a whole: what throws has changed nothing. What changes one dossier comes one after the other.</summary>
    /// <param name="keep">Whether what was done is kept; without it, all is as before.</param>
    /// <param name="repeatable">Whether it may be done once more where it is not known whether it has been: then it is, else that is told.</param>
    /// <remarks>The work is run again where the database asks for it, or a connection is lost; what it does beside the database has to bear that.</remarks>
    T Write<T>(Func<Database, T> work, CancellationToken cancellation, bool keep = true, bool repeatable = false);

    /// <summary>Overwrites what was deleted, where the database leaves that to whoever deletes.</summary>
    void Settle(CancellationToken cancellation);

    /// <summary>Tells those who wait for it that a dossier has changed.</summary>
    void Announce(long dossier);

    /// <summary>
    /// Completes once a dossier has changed after this was called. Where other processes write too, it also completes at times when nothing has changed,
    /// so that nothing depends on their word.
    /// </summary>
    Task NextChange(long dossier);
}
