using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Store;

/// <summary>A dossier's own row.</summary>
internal sealed record DossierRow(
    long D, string Id, string Title, string Description, DateTimeOffset CreatedAt, string Pack, IReadOnlyList<string> PackNames, long Revision, long Claims, long Reports, long Flagged,
    long NextClaim, int GivenClaims, int GivenReports)
{
    // Begins the id of a dossier that is still being imported; nobody can ask for it.
    private const char Unfinished = '~';

    private const string Columns =
        "SELECT d, id, title, description, created, pack, pack_names, revision, claims, reports, flagged, next_claim, given_claims, given_reports FROM dossiers ";

    /// <exception cref="DossierException">There is none of that id.</exception>
    public static DossierRow Of(Database db, string id) => Find(db, id)
        ?? throw new DossierException(DossierFault.UnknownDossier, $"There is no dossier \"{id}\".") { Details = [("dossier", id)] };

    /// <remarks>Within what writes, others that want to change the dossier wait from then on.</remarks>
    public static DossierRow? Find(Database db, string id) => db.Query(Columns + "WHERE d = $1 AND id = $2" + db.RowLock, Read, NumberOf(id), id).FirstOrDefault();

    /// <summary>The dossier of a number, finished or not.</summary>
    public static DossierRow? Find(Database db, long d) => db.Query(Columns + "WHERE d = $1" + db.RowLock, Read, d).FirstOrDefault();

    /// <summary>Dossiers by id.</summary>
    /// <remarks>This and the next are the only statements that look at more than one dossier.</remarks>
    public static List<DossierRow> After(Database db, string id, int most) =>
        db.Query(Columns + "WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3", Read, id, Unfinished.ToString(), most);

    public static List<DossierRow> AllUnfinished(Database db) => db.Query(Columns + "WHERE id >= $1", Read, Unfinished.ToString());

    /// <summary>An id to import a dossier under; it has the number that the dossier will have.</summary>
    public static string UnfinishedOf(string id) => $"{Unfinished}{id}{Unfinished}{Guid.NewGuid():N}";

    /// <summary>
    /// The number of a dossier, which every row of it begins with: 63 bits of its id's SHA-256. So it is known without asking, and no sequence gives
    /// it. Two ids that have one by chance cannot be in one store: who comes second is told that the id is taken.
    /// </summary>
    public static long NumberOf(string id) => BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(NameOf(id)))) & long.MaxValue;

    /// <summary>The id that a dossier has, or will have once it is imported.</summary>
    public static string NameOf(string id) => id.StartsWith(Unfinished) ? id[1..id.LastIndexOf(Unfinished)] : id;

    public bool IsUnfinished => Id.StartsWith(Unfinished);

    public DossierInfo ToInfo(LedgerScope scope) =>
        new(Id, Title, Description, CreatedAt, Revision, Claims, Reports, Flagged, PackNames, Pack, new LedgerFlags(scope).NotDecided());

    private static DossierRow Read(Row row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Times.Read(row.GetInt64(4)), row.GetString(5), JsonSerializer.Deserialize<string[]>(row.GetString(6))!,
        row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt32(12), row.GetInt32(13));
}

/// <summary>Moments as microseconds since 1970, in UTC.</summary>
internal static class Times
{
    public static long Write(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Read(long microseconds) => DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
}
