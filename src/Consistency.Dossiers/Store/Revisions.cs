using System.Text.Json;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Engine;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>What happened to a dossier, and what is thought of its inconsistencies.</summary>
internal sealed class Revisions(Database db, long dossier, TimeProvider time)
{
    private const int Opened = 0, Changed = 1, Closed = 2;

    /// <summary>Writes what a change of the claims did: a revision more. Decisions on what it opened or changed fall.</summary>
    public DossierChanges Add(RevisionKind kind, LedgerChanges changes)
    {
        var revision = Next(kind, out var at);
        // One that is not opened keeps the revision in which it was.
        db.ExecuteEach(
            "INSERT INTO inconsistencies (d, id, rule, severity, status, opened, changed) VALUES {rows} ON CONFLICT (d, id) DO UPDATE SET "
            + "rule = excluded.rule, severity = excluded.severity, status = excluded.status, reason = '', decided = 0, changed = excluded.changed, "
            + "opened = CASE excluded.opened WHEN 0 THEN inconsistencies.opened ELSE excluded.opened END",
            dossier,
            [
                .. changes.Opened.Select(o => Row(o.Flag, InconsistencyStatus.Open, revision)),
                .. changes.Changed.Select(f => Row(f, InconsistencyStatus.Open, 0)),
                .. changes.Closed.Select(f => Row(f, InconsistencyStatus.Closed, 0)),
            ]);
        if (changes.Opened.Count != changes.Closed.Count)
            db.Execute("UPDATE dossiers SET flagged = flagged + $2 WHERE d = $1", dossier, changes.Opened.Count - changes.Closed.Count);
        var told = new DossierChanges(
            revision,
            kind,
            at,
            [.. changes.Opened.Select(o => Told(o.Flag, InconsistencyStatus.Open, o.Superseded))],
            [.. changes.Changed.Select(f => Told(f, InconsistencyStatus.Open, []))],
            [.. changes.Closed.Select(f => Told(f, InconsistencyStatus.Closed, []))]);
        Keep(told);
        return told;

        object?[] Row(Flag flag, InconsistencyStatus status, long opened) => [flag.Id, flag.RuleId, (int)flag.Severity, (int)status, opened, revision];
    }

    /// <summary>Writes a decision: a revision more.</summary>
    public DossierChanges Decide(Flag flag, InconsistencyStatus status, string reason, DateTimeOffset? decidedAt)
    {
        var revision = Next(RevisionKind.Decision, out var at);
        db.Execute(
            "UPDATE inconsistencies SET status = $3, reason = $4, decided = $5, changed = $6 WHERE d = $1 AND id = $2",
            dossier, flag.Id, (int)status, reason, status == InconsistencyStatus.Open ? 0 : Times.Write(decidedAt ?? at), revision);
        var told = new DossierChanges(revision, RevisionKind.Decision, at, [], [Told(flag, status, [])], []);
        Keep(told);
        return told;
    }

    /// <summary>That nothing was done.</summary>
    public DossierChanges None(RevisionKind kind) => new(Current(), kind, Now(), [], [], []);

    /// <summary>What was done after a revision, in order.</summary>
    /// <exception cref="DossierException">The dossier has not come to that revision.</exception>
    public List<DossierChanges> After(long revision, int most)
    {
        if (revision > Current())
            throw new DossierException(DossierFault.RevisionAhead, $"The dossier is at revision {Current()} and has not come to {revision}. Was it put back from a backup? Read it anew, and watch from its revision.");
        return db.Query("SELECT revision, at, kind FROM revisions WHERE d = $1 AND revision > $2 ORDER BY revision LIMIT $3", r => (r.GetInt64(0), Times.Read(r.GetInt64(1)), (RevisionKind)r.GetInt32(2)), dossier, revision, most)
            .ConvertAll(r => Read(r.Item1, r.Item2, r.Item3));
    }

    private DossierChanges Read(long revision, DateTimeOffset at, RevisionKind kind)
    {
        var changes = db.Query(
            "SELECT kind, id, rule, severity, superseded, status FROM changes WHERE d = $1 AND revision = $2 ORDER BY place",
            r => (What: r.GetInt32(0), Change: new InconsistencyChange(
                r.GetString(1), r.GetString(2), (Severity)r.GetInt32(3), JsonSerializer.Deserialize<string[]>(r.GetString(4))!, (InconsistencyStatus)r.GetInt32(5))),
            dossier, revision).ToLookup(c => c.What, c => c.Change);
        return new DossierChanges(revision, kind, at, [.. changes[Opened]], [.. changes[Changed]], [.. changes[Closed]]);
    }

    private void Keep(DossierChanges told)
    {
        var all = told.Opened.Select(c => (What: Opened, Change: c)).Concat(told.Changed.Select(c => (What: Changed, Change: c))).Concat(told.Closed.Select(c => (What: Closed, Change: c)));
        db.ExecuteEach(
            "INSERT INTO changes (d, revision, place, kind, id, rule, severity, superseded, status) VALUES {rows}",
            dossier,
            [.. all.Select((c, place) => new object?[]
            {
                told.Revision, place, c.What, c.Change.Id, c.Change.RuleId, (int)c.Change.Severity, JsonSerializer.Serialize(c.Change.SupersededIds), (int)c.Change.Status,
            })]);
    }

    private long Next(RevisionKind kind, out DateTimeOffset at)
    {
        at = Now();
        var revision = db.Number("UPDATE dossiers SET revision = revision + 1 WHERE d = $1 RETURNING revision", dossier);
        db.Execute("INSERT INTO revisions (d, revision, at, kind) VALUES ($1, $2, $3, $4)", dossier, revision, Times.Write(at), (int)kind);
        return revision;
    }

    private long Current() => db.Number("SELECT revision FROM dossiers WHERE d = $1", dossier);

    // As the store keeps it, so that what is told at once and later is the same.
    private DateTimeOffset Now() => Times.Read(Times.Write(time.GetUtcNow()));

    private static InconsistencyChange Told(Flag flag, InconsistencyStatus status, IReadOnlyList<string> superseded) => new(flag.Id, flag.RuleId, flag.Severity, superseded, status);
}
