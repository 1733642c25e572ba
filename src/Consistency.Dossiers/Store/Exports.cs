using Consistency.Checking;
using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>Gives all that dossiers were given.</summary>
internal static class Exports
{
    private const int Chunk = 1000;

    public static void Write(Database db, string id, Action<DossierRecord> write, CancellationToken cancellation)
    {
        var row = DossierRow.Of(db, id);
        var document = (string)db.Value("SELECT document FROM packs WHERE d = $1", row.D)!;
        write(new DossierRecord.Header(row.Title, row.Description, new PinnedPack(row.PackNames, document)));
        for (long place = 0; Listings.Reports(db, id, place, 1) is [var next]; place = next.Place)
            Give(new DossierRecord.OfReport(next.Report));
        foreach (var claim in Given(db, row.D))
            Give(new DossierRecord.OfClaim(claim));
        var decided = db.Query(
            "SELECT id, status, reason, decided FROM inconsistencies WHERE d = $1 AND status IN ($2, $3) ORDER BY id",
            r => new DossierRecord.Decision(r.GetString(0), (InconsistencyStatus)r.GetInt32(1), r.GetString(2), Times.Read(r.GetInt64(3))),
            row.D, (int)InconsistencyStatus.Acknowledged, (int)InconsistencyStatus.Dismissed);
        decided.ForEach(Give);

        void Give(DossierRecord record)
        {
            cancellation.ThrowIfCancellationRequested();
            write(record);
        }
    }

    /// <summary>Claims and sentences as they were given, in the order in which they came.</summary>
    private static IEnumerable<Claim> Given(Database db, long dossier)
    {
        for (long last = 0;;)
        {
            // Of each kind the next ones; merged, and only as far as both are known.
            var next = db.Query(
                    "SELECT n, body FROM claims WHERE d = $1 AND n > $2 AND origin = '' ORDER BY n LIMIT $3", r => (N: r.GetInt64(0), Body: r.GetBytes(1)), dossier, last, Chunk)
                .Concat(db.Query("SELECT place, body FROM sentences WHERE d = $1 AND place > $2 ORDER BY place LIMIT $3", r => (N: r.GetInt64(0), Body: r.GetBytes(1)), dossier, last, Chunk))
                .OrderBy(c => c.N).Take(Chunk).ToList();
            if (next.Count == 0)
                yield break;
            foreach (var (n, body) in next)
                yield return ClaimBody.Read(body);
            last = next[^1].N;
        }
    }
}
