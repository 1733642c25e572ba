using System.Text.Json;
using Consistency.Checking;
using Consistency.Checking.Reading;
using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Engine;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>Reads and checks all that a dossier was given anew.</summary>
internal sealed class Rechecks(PackShelf packs, TimeProvider time)
{
    // Enough to have neighbourhoods looked at together, and few enough to hold.
    private const int Together = 1000;

    public RecheckAnswer Recheck(Database db, string id, PinnedPack? pack, CancellationToken cancellation)
    {
        var row = DossierRow.Of(db, id);
        var scope = new LedgerScope(db, row.D, pack is null ? packs.Of(db, row) : packs.Put(db, row.D, pack));
        if (pack is not null)
            db.Execute("UPDATE dossiers SET pack = $2, pack_names = $3 WHERE d = $1", row.D, pack.Digest, JsonSerializer.Serialize(pack.Names));
        var before = FlagsOf(scope);
        var problems = CheckAgain(scope, row, cancellation);
        var changes = Difference(before, FlagsOf(scope));
        return new RecheckAnswer(new Revisions(db, row.D, time).Add(RevisionKind.Recheck, changes), problems);
    }

    private static List<Problem> CheckAgain(LedgerScope scope, DossierRow row, CancellationToken cancellation)
    {
        var (db, problems) = (scope.Db, new List<Problem>());
        // What was given moves aside, as the ledger is made anew beside it.
        db.Execute("INSERT INTO given (d, n, body) SELECT d, n, body FROM claims WHERE d = $1 AND origin = ''", scope.Dossier);
        db.Execute("INSERT INTO given (d, n, body) SELECT d, place, body FROM sentences WHERE d = $1", scope.Dossier);
        Tables.ClearLedger(db, scope.Dossier);
        db.Execute("DELETE FROM sentences WHERE d = $1", scope.Dossier);
        db.Execute("UPDATE dossiers SET claims = 0, offices = 0, orderings = 0 WHERE d = $1", scope.Dossier);
        var claims = new LedgerClaims(scope);
        var intake = new DossierIntake(scope.Pack, int.MaxValue, row, Appends.IsTaken(scope, claims, []), _ => false);
        for (long last = 0;;)
        {
            var given = db.Query("SELECT n, body FROM given WHERE d = $1 AND n > $2 ORDER BY n LIMIT $3", r => (N: r.GetInt64(0), Claim: ClaimBody.Read(r.GetBytes(1))), scope.Dossier, last, Together);
            if (given.Count == 0)
                break;
            last = given[^1].N;
            var writer = new DossierWriter(scope);
            var taken = intake.Take(new CheckBatch(given.ConvertAll(g => g.Claim), []), cancellation);
            problems.AddRange(taken.Problems);
            Put(writer, taken, given, cancellation);
        }

        foreach (var report in db.Query("SELECT body FROM reports WHERE d = $1 ORDER BY place", r => ReportBody.Read(r.GetBytes(0)), scope.Dossier))
        {
            var taken = intake.Take(new CheckBatch([], [report]), cancellation);
            problems.AddRange(taken.Problems);
            db.Execute("UPDATE reports SET coverage = $3 WHERE d = $1 AND id = $2", scope.Dossier, report.Id, CoverageText.Write(taken.Coverage[0]));
            new DossierWriter(scope).Add(taken, [], cancellation);
        }

        db.Execute("DELETE FROM given WHERE d = $1", scope.Dossier);
        return problems;
    }

    /// <summary>Claims keep the places that they had; what makes none by this pack is kept for another.</summary>
    private static void Put(DossierWriter writer, TakenIn taken, List<(long N, Claim Claim)> given, CancellationToken cancellation)
    {
        var sound = taken.Claims.Where(c => c.Origin.Length == 0).ToDictionary(c => c.Claim.Id, c => c.Claim, StringComparer.Ordinal);
        var placed = new List<LedgerClaim>();
        foreach (var (n, claim) in given)
        {
            if (!Sentences.IsSentence(claim) && sound.TryGetValue(claim.Id, out var known))
                placed.Add(new LedgerClaim(n, known, ""));
            else
                writer.Park(claim, n);
        }

        taken.Claims.RemoveAll(c => c.Origin.Length == 0);
        writer.Add(taken, placed, cancellation);
    }

    private static Dictionary<string, LedgerFlag> FlagsOf(LedgerScope scope) => scope.Db.Query(
            "SELECT id, rule, severity, print FROM flags WHERE d = $1 ORDER BY id, print",
            r => new LedgerFlag(r.GetString(0), r.GetString(1), (Severity)r.GetInt32(2), r.GetBytes(3), []), scope.Dossier)
        .DistinctBy(f => f.Id, StringComparer.Ordinal).ToDictionary(f => f.Id, StringComparer.Ordinal);

    private static LedgerChanges Difference(Dictionary<string, LedgerFlag> before, Dictionary<string, LedgerFlag> now)
    {
        static Flag ToFlag(LedgerFlag flag) => new(flag.Rule, flag.Severity, flag.Id);
        return new LedgerChanges(
            [.. now.Values.Where(f => !before.ContainsKey(f.Id)).Select(ToFlag).Order(Flag.WorstFirst).Select(f => (f, (IReadOnlyList<string>)[]))],
            [.. now.Values.Where(f => before.TryGetValue(f.Id, out var was) && !was.Print.AsSpan().SequenceEqual(f.Print)).Select(ToFlag).Order(Flag.WorstFirst)],
            [.. before.Values.Where(f => !now.ContainsKey(f.Id)).Select(ToFlag).Order(Flag.WorstFirst)]);
    }
}
