using System.Text.Json;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Sqlite;
using Microsoft.Data.Sqlite;

namespace Consistency.Dossiers.Store;

/// <summary>A dossier's own row.</summary>
internal sealed record DossierRow(
    long D, string Id, string Title, string Description, DateTimeOffset CreatedAt, string Pack, IReadOnlyList<string> PackNames, long Revision, long Claims, long Reports, long Flagged,
    long NextClaim, int GivenClaims, int GivenReports)
{
    /// <summary>Begins the id of a dossier that is still being imported; nobody can ask for it.</summary>
    public const string Unfinished = "~";

    private const string Columns =
        "SELECT d, id, title, description, created, pack, pack_names, revision, claims, reports, flagged, next_claim, given_claims, given_reports FROM dossiers ";

    /// <exception cref="DossierException">There is none of that id.</exception>
    public static DossierRow Of(Database db, string id) => Find(db, id)
        ?? throw new DossierException(DossierFault.UnknownDossier, $"There is no dossier \"{id}\".") { Details = [("dossier", id)] };

    public static DossierRow? Find(Database db, string id) => db.Query(Columns + "WHERE id = $1", Read, id).FirstOrDefault();

    public static List<DossierRow> After(Database db, string id, int most) =>
        db.Query(Columns + "WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3", Read, id, Unfinished, most);

    public static List<DossierRow> AllUnfinished(Database db) => db.Query(Columns + "WHERE id >= $1", Read, Unfinished);

    public DossierInfo ToInfo(LedgerScope scope) =>
        new(Id, Title, Description, CreatedAt, Revision, Claims, Reports, Flagged, PackNames, Pack, new LedgerFlags(scope).NotDecided());

    private static DossierRow Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), Times.Read(row.GetInt64(4)), row.GetString(5), JsonSerializer.Deserialize<string[]>(row.GetString(6))!,
        row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10), row.GetInt64(11), row.GetInt32(12), row.GetInt32(13));
}

/// <summary>Moments as microseconds since 1970, in UTC.</summary>
internal static class Times
{
    public static long Write(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset Read(long microseconds) => DateTimeOffset.UnixEpoch.AddMicroseconds(microseconds);
}
