using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>Lists what is in dossiers.</summary>
internal sealed class Listings(PackShelf packs)
{
    // How many rows are looked at in one go for those that a filter wants.
    private const int Chunk = 256;

    private const string Inconsistencies = "SELECT id, rule, severity, status, reason, decided, opened, changed FROM inconsistencies ";

    public static List<(long Place, Report Report, Coverage Coverage)> Reports(Database db, string id, long after, int most) => db.Query(
        "SELECT place, body, coverage FROM reports WHERE d = $1 AND place > $2 ORDER BY place LIMIT $3",
        r => (r.GetInt64(0), ReportBody.Read(r.GetBytes(1)), CoverageText.Read(r.GetString(2))), DossierRow.Of(db, id).D, after, most);

    public List<(long Place, Claim Claim)> Claims(Database db, string id, ClaimFilter filter, long after, int most, CancellationToken cancellation)
    {
        var scope = Scope(db, id);
        var check = new LedgerCheck(scope);
        List<LedgerClaim> found;
        if (filter.InconsistencyId.Length > 0)
        {
            found = check.Claims.ByNumber(ClaimsOf(check, filter, cancellation).Select(i => check.Claims.Find(i)!.N).Where(n => n > after).Order().Take(most));
        }
        else if (filter.ReportId.Length > 0)
        {
            if (!db.Any("SELECT 1 FROM reports WHERE d = $1 AND id = $2", scope.Dossier, filter.ReportId))
                throw Retractions.UnknownReport(filter.ReportId);
            found = [.. check.Claims.Of(Origins.Report(filter.ReportId)).Where(c => c.N > after).Take(most)];
        }
        else
        {
            found = check.Claims.After(after, most);
        }

        return [.. found.Zip(check.Understood(found), (kept, claim) => (kept.N, claim))];
    }

    public List<KeptInconsistency> Of(Database db, string id, InconsistencyFilter filter, InconsistencyKey? after, int most, CancellationToken cancellation)
    {
        var scope = Scope(db, id);
        var check = new LedgerCheck(scope);
        var found = new List<KeptInconsistency>();
        for (var last = after; found.Count < most;)
        {
            var next = Next(db, scope.Dossier, last);
            found.AddRange(next.Where(i => Wanted(scope, i, filter)).Take(most - found.Count).Select(i => InFull(check, i, cancellation)));
            if (next.Count < Chunk)
                break;
            last = next[^1].Key;
        }

        return found;
    }

    public KeptInconsistency One(Database db, string id, string inconsistencyId, CancellationToken cancellation)
    {
        var scope = Scope(db, id);
        var found = db.Query(Inconsistencies + "WHERE d = $1 AND id = $2", Read, scope.Dossier, inconsistencyId).FirstOrDefault() ?? throw Unknown(inconsistencyId);
        return InFull(new LedgerCheck(scope), found, cancellation);
    }

    public static DossierException Unknown(string id) =>
        new(DossierFault.UnknownInconsistency, $"The dossier has no inconsistency \"{id}\".") { Details = [("inconsistency", id)] };

    public LedgerScope Scope(Database db, string id)
    {
        var row = DossierRow.Of(db, id);
        return new LedgerScope(db, row.D, packs.Of(db, row));
    }

    private static IEnumerable<string> ClaimsOf(LedgerCheck check, ClaimFilter filter, CancellationToken cancellation)
    {
        var (_, finding) = check.Describe(filter.InconsistencyId, cancellation) ?? throw Unknown(filter.InconsistencyId);
        var stances = filter.Position is { } position ? finding.Stances.Skip(position).Take(1) : finding.Stances;
        return stances.SelectMany(s => s.Claims).Select(c => c.Id).Distinct(StringComparer.Ordinal);
    }

    private static List<KeptInconsistency> Next(Database db, long dossier, InconsistencyKey? last) => last is null
        ? db.Query(Inconsistencies + "WHERE d = $1 ORDER BY severity DESC, rule, id LIMIT $2", Read, dossier, Chunk)
        : db.Query(
            Inconsistencies + "WHERE d = $1 AND severity <= $2 AND (severity < $2 OR (rule, id) > ($3, $4)) ORDER BY severity DESC, rule, id LIMIT $5",
            Read, dossier, (int)last.Severity, last.RuleId, last.Id, Chunk);

    private static bool Wanted(LedgerScope scope, KeptInconsistency found, InconsistencyFilter filter) =>
        (filter.Statuses.Count > 0 ? filter.Statuses.Contains(found.Status) : found.Status != InconsistencyStatus.Closed)
        && found.Key.Severity >= filter.Minimum
        && (filter.RuleIds.Count == 0 || filter.RuleIds.Contains(found.Key.RuleId))
        && (filter.SourceId.Length == 0 || scope.Db.Any(
            "SELECT 1 FROM flags AS f WHERE f.d = $1 AND f.id = $2 AND EXISTS (SELECT 1 FROM flag_sayings AS s WHERE s.d = $1 AND s.nb = f.nb AND s.id = f.id "
            + "AND EXISTS (SELECT 1 FROM places AS p WHERE p.d = $1 AND p.nb = s.nb AND p.source = $3 AND p.saying = s.saying)) LIMIT 1",
            scope.Dossier, found.Key.Id, OrdinalKey.Of(filter.SourceId)));

    private static KeptInconsistency InFull(LedgerCheck check, KeptInconsistency found, CancellationToken cancellation) =>
        found.Status == InconsistencyStatus.Closed ? found : found with { Inconsistency = check.Describe(found.Key.Id, cancellation)?.Inconsistency };

    private static KeptInconsistency Read(Row row) => new(
        new InconsistencyKey((Severity)row.GetInt32(2), row.GetString(1), row.GetString(0)), null, (InconsistencyStatus)row.GetInt32(3), row.GetString(4),
        row.GetInt64(5) == 0 ? null : Times.Read(row.GetInt64(5)), row.GetInt64(6), row.GetInt64(7));
}
