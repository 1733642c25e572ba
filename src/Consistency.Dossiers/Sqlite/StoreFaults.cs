using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Sqlite;

/// <summary>Tells what is wrong with the store's file from what SQLite says.</summary>
internal static class StoreFaults
{
    // Primary result codes: https://www.sqlite.org/rescode.html
    private const int Busy = 5, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    // What a full disk may come as, where the file is in the way of its own log.
    private const int IoErrorWrite = 778, IoErrorShmSize = 4874;

    /// <summary>What SQLite refuses as a fault of the store; null where it is a fault of this program.</summary>
    public static DossierException? Of(SqliteException refused, string path) => refused.SqliteErrorCode switch
    {
        Busy => Fault(DossierFault.StoreInUse, $"The store {path} is in use by another process. Stop that one, or ask its server.", refused),
        ReadOnly => Fault(DossierFault.StoreReadOnly, $"The store {path} cannot be written to. Give the server's user the right to write to the file and its folder.", refused),
        Corrupt or NotADatabase => Fault(DossierFault.StoreCorrupt, $"The store {path} is damaged, or is no store. Put a backup in its place.", refused),
        Full => Fault(DossierFault.StoreFull, $"There is no room for the store {path}: the disk is full. Nothing was changed; make room and try again.", refused),
        IoError when refused.SqliteExtendedErrorCode is IoErrorWrite or IoErrorShmSize =>
            Fault(DossierFault.StoreFull, $"The store {path} cannot be written to: the disk is full, or fails. Nothing was changed; make room and try again.", refused),
        IoError => Fault(DossierFault.StoreFailed, $"The disk of the store {path} fails: {refused.Message}", refused),
        CannotOpen => Fault(DossierFault.StoreFailed, $"The store {path} cannot be opened. Is its folder there, and may the server's user write to it?", refused),
        _ => null,
    };

    private static DossierException Fault(DossierFault fault, string message, SqliteException cause) => new(fault, message, cause);
}
