using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Store;

/// <summary>Takes claims and reports out of dossiers.</summary>
internal sealed class Retractions(PackShelf packs, TimeProvider time)
{
    public DossierChanges Claims(Database db, string id, IReadOnlyCollection<string> claimIds, CancellationToken cancellation)
    {
        var row = DossierRow.Of(db, id);
        var scope = new LedgerScope(db, row.D, packs.Of(db, row));
        var writer = new DossierWriter(scope);
        var (claims, origins) = (new List<LedgerClaim>(), new List<string>());
        foreach (var claimId in claimIds.Distinct(StringComparer.Ordinal))
        {
            if (db.Execute("DELETE FROM sentences WHERE d = $1 AND id = $2", row.D, claimId) > 0)
                origins.Add(Origins.Sentence(claimId));
            else
                claims.Add(Given(writer, claimId));
        }

        return new Revisions(db, row.D, time).Add(RevisionKind.Retraction, writer.Remove(claims, origins, cancellation));
    }

    public DossierChanges Report(Database db, string id, string reportId, CancellationToken cancellation)
    {
        var row = DossierRow.Of(db, id);
        if (db.Execute("DELETE FROM reports WHERE d = $1 AND id = $2", row.D, reportId) == 0)
            throw UnknownReport(reportId);
        db.Execute("UPDATE dossiers SET reports = reports - 1 WHERE d = $1", row.D);
        var writer = new DossierWriter(new LedgerScope(db, row.D, packs.Of(db, row)));
        return new Revisions(db, row.D, time).Add(RevisionKind.Retraction, writer.Remove([], [Origins.Report(reportId)], cancellation));
    }

    public static DossierException UnknownReport(string id) =>
        new(DossierFault.UnknownReport, $"The dossier has no report \"{id}\".") { Details = [("report", id)] };

    private static LedgerClaim Given(DossierWriter writer, string id)
    {
        if (writer.Claims.Find(id) is not { } claim)
            throw new DossierException(DossierFault.UnknownClaim, $"The dossier has no claim \"{id}\". Nothing was retracted.") { Details = [("claim", id)] };
        if (claim.Origin.Length == 0)
            return claim;
        var (kind, of) = claim.Origin[0] == 'r' ? ("report", claim.Origin[2..]) : ("sentence", claim.Origin[2..]);
        throw new DossierException(DossierFault.ClaimOfText, $"The claim \"{id}\" was read in the {kind} \"{of}\". Retract that; nothing was retracted.") { Details = [("claim", id)] };
    }
}
