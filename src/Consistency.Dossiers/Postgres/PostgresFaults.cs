using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace Consistency.Dossiers.Postgres;

/// <summary>Tells what is wrong with the database from what it says, or from its saying nothing.</summary>
internal static class PostgresFaults
{
    // SQLSTATEs and their classes: https://www.postgresql.org/docs/current/errcodes-appendix.html
    private const string DiskFull = "53100", TooLong = "54000", NotAllowed = "42501", ReadOnly = "25006";

    /// <summary>What of an exception is the database's, or its connection's; rules that ask from several threads wrap it.</summary>
    public static bool TryFind(Exception thrown, [NotNullWhen(true)] out NpgsqlException? fault)
    {
        for (var next = thrown; next is not null; next = next.InnerException)
        {
            if (next is NpgsqlException found)
            {
                fault = found;
                return true;
            }
        }

        fault = null;
        return false;
    }

    /// <summary>
    /// Whether it may be otherwise in a moment: the database takes back what it could not put in order with others, or is away. Who has waited for as long
    /// as one waits has not to do so again.
    /// </summary>
    public static bool IsPassing(NpgsqlException fault) => fault switch
    {
        PostgresException told => told.SqlState[..2] is "40" or "08" or "57" || told.SqlState is ReadOnly or "53300",
        _ => fault.InnerException is not TimeoutException,
    };

    /// <summary>Whether nobody knows if a commit that ended so was done: the database has said no word, or has said that it goes away.</summary>
    public static bool LeavesOpen(NpgsqlException fault) => fault is not PostgresException told || told.SqlState[..2] is "08" or "57";

    /// <summary>It as a fault of the store; null where it is a fault of this program.</summary>
    public static DossierException? Of(NpgsqlException fault) => fault switch
    {
        PostgresException { SqlState: DiskFull } => Fault(DossierFault.StoreFailed, "The database's disk is full. Nothing was changed; make room and try again.", fault),
        PostgresException { SqlState: TooLong } => Fault(DossierFault.InvalidRecord, "A name or an id is too long: PostgreSQL finds such of up to some 2,500 bytes. Nothing was changed; give a shorter one.", fault),
        PostgresException { SqlState: NotAllowed } told => Fault(DossierFault.StoreReadOnly, $"The database does not let the server's user do this: {told.MessageText}. Give it the rights of the tables' owner.", fault),
        PostgresException told when told.SqlState[..2] is "28" or "3D" => Fault(DossierFault.StoreFailed, $"The database refuses the server: {told.MessageText}.", fault),
        PostgresException told when IsPassing(told) || told.SqlState[..2] is "53" or "58" => Fault(DossierFault.StoreFailed, $"The database cannot do this now: {told.MessageText}. Nothing was changed; try again.", fault),
        PostgresException => null,
        { InnerException: TimeoutException } => Fault(DossierFault.StoreFailed, "The database did not answer in time, or all connections to it are in use. Nothing was changed; try again.", fault),
        _ => Fault(DossierFault.StoreFailed, $"The database cannot be reached: {fault.Message} Nothing was changed; try again.", fault),
    };

    public static DossierException Unknown(NpgsqlException fault) => Fault(
        DossierFault.OutcomeUnknown,
        "The database was lost while it kept this, and nobody knows whether it did. Look before you send it again; with a request_id, an append can be sent again safely.",
        fault);

    private static DossierException Fault(DossierFault kind, string message, NpgsqlException cause) => new(kind, message, cause);
}
