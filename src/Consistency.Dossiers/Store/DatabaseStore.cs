using System.Text.Json;
using Consistency.Checking;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Engine;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>Dossiers in a database.</summary>
internal sealed class DatabaseStore : IDossierStore
{
    private const int ImportedTogether = 1000;

    // An import that nothing came of for so long was cut off, with its server.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly IStorage _storage;
    private readonly PackShelf _packs = new();
    private readonly TimeProvider _time;
    private readonly Appends _appends;
    private readonly Retractions _retractions;
    private readonly Rechecks _rechecks;
    private readonly Listings _listings;
    private readonly Turns _turns = new();

    /// <param name="storage">Is this one's from now on, and goes with it.</param>
    public DatabaseStore(IStorage storage, TimeProvider time)
    {
        _storage = storage;
        _time = time;
        _appends = new Appends(_packs, time);
        _retractions = new Retractions(_packs, time);
        _rechecks = new Rechecks(_packs, time);
        _listings = new Listings(_packs);
        try
        {
            foreach (var left in storage.Read(db => DossierRow.AllUnfinished(db).FindAll(r => !storage.IsShared || IsAbandoned(db, r))))
                Delete(left.Id);
        }
        catch
        {
            storage.Dispose();
            throw;
        }
    }

    public IStorage Storage => _storage;

    public DossierInfo Create(NewDossier dossier, CancellationToken cancellation) => Change(
        dossier.Id,
        db =>
        {
            var d = DossierRow.NumberOf(dossier.Id);
            if (DossierRow.Find(db, d) is { } left && IsAbandoned(db, left))
                Tables.Clear(db, d);
            var added = db.Execute(
                "INSERT INTO dossiers (d, id, title, description, created, pack, pack_names) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
                d, dossier.Id, dossier.Title, dossier.Description, Times.Write(_time.GetUtcNow()), dossier.Pack.Digest, JsonSerializer.Serialize(dossier.Pack.Names));
            if (added == 0)
                throw Taken(db, d, dossier.Id);
            return DossierRow.Of(db, dossier.Id).ToInfo(new LedgerScope(db, d, _packs.Put(db, d, dossier.Pack)));
        },
        cancellation);

    public DossierInfo Get(string id) => _storage.Read(db => Info(db, DossierRow.Of(db, id)));

    public IReadOnlyList<DossierInfo> List(string after, int most) => _storage.Read(db => DossierRow.After(db, after, most).ConvertAll(r => Info(db, r)));

    public DossierInfo Update(string id, string? title, string? description, CancellationToken cancellation) => Change(
        id,
        db =>
        {
            var row = DossierRow.Of(db, id);
            db.Execute("UPDATE dossiers SET title = $2, description = $3 WHERE d = $1", row.D, title ?? row.Title, description ?? row.Description);
            return Info(db, DossierRow.Of(db, id));
        },
        cancellation,
        repeatable: true);

    public void Delete(string id, CancellationToken cancellation = default)
    {
        Change(
            id,
            db =>
            {
                Tables.Clear(db, DossierRow.Of(db, id).D);
                return true;
            },
            cancellation);
        _storage.Settle(CancellationToken.None);
    }

    /// <remarks>A request with an id may be done again: it is found, where it has been done.</remarks>
    public AppendAnswer Append(string id, AppendRequest request, CancellationToken cancellation) =>
        Change(id, db => _appends.Append(db, id, request, cancellation), cancellation, repeatable: request.RequestId.Length > 0);

    public DossierChanges RetractClaims(string id, IReadOnlyCollection<string> claimIds, CancellationToken cancellation) =>
        Change(id, db => _retractions.Claims(db, id, claimIds, cancellation), cancellation);

    public DossierChanges RetractReport(string id, string reportId, CancellationToken cancellation) =>
        Change(id, db => _retractions.Report(db, id, reportId, cancellation), cancellation);

    public RecheckAnswer Recheck(string id, PinnedPack? pack, bool keep, CancellationToken cancellation) => keep
        ? Change(id, db => _rechecks.Recheck(db, id, pack, cancellation), cancellation)
        : Change(
            id,
            db =>
            {
                var before = DossierRow.Of(db, id);
                var would = _rechecks.Recheck(db, id, pack, cancellation);
                return would with { Changes = would.Changes with { Revision = before.Revision } };
            },
            cancellation,
            keep: false);

    public IReadOnlyList<(long Place, Report Report, Coverage Coverage)> Reports(string id, long after, int most) => _storage.Read(db => Listings.Reports(db, id, after, most));

    public IReadOnlyList<(long Place, Claim Claim)> Claims(string id, ClaimFilter filter, long after, int most, CancellationToken cancellation) =>
        _storage.Read(db => _listings.Claims(db, id, filter, after, most, cancellation));

    public IReadOnlyList<KeptInconsistency> Inconsistencies(string id, InconsistencyFilter filter, InconsistencyKey? after, int most, CancellationToken cancellation) =>
        _storage.Read(db => _listings.Of(db, id, filter, after, most, cancellation));

    public KeptInconsistency Inconsistency(string id, string inconsistencyId, CancellationToken cancellation) => _storage.Read(db => _listings.One(db, id, inconsistencyId, cancellation));

    public (KeptInconsistency Inconsistency, long Revision) Resolve(string id, string inconsistencyId, InconsistencyStatus status, string reason, CancellationToken cancellation) => Change(
        id,
        db =>
        {
            var scope = _listings.Scope(db, id);
            var revision = Decide(scope, new DossierRecord.Decision(inconsistencyId, status, reason, _time.GetUtcNow())).Revision;
            return (_listings.One(db, id, inconsistencyId, cancellation), revision);
        },
        cancellation);

    public IReadOnlyList<DossierChanges> Changes(string id, long after, int most) => _storage.Read(db => new Revisions(db, DossierRow.Of(db, id).D, _time).After(after, most));

    public Task NextChange(string id) => _storage.NextChange(DossierRow.NumberOf(id));

    public void Export(string id, Action<DossierRecord> write, CancellationToken cancellation) => _storage.Read(
        db =>
        {
            Exports.Write(db, id, write, cancellation);
            return true;
        },
        repeatable: false);

    public async Task<DossierInfo> ImportAsync(string id, IAsyncEnumerable<DossierRecord> records, CancellationToken cancellation)
    {
        var unfinished = DossierRow.UnfinishedOf(id);
        try
        {
            await FillAsync(unfinished, records, cancellation);
            return Change(
                id,
                db =>
                {
                    db.Execute("UPDATE dossiers SET id = $2 WHERE d = $1", DossierRow.Of(db, unfinished).D, id);
                    return Info(db, DossierRow.Of(db, id));
                },
                cancellation);
        }
        catch
        {
            if (_storage.Read(db => DossierRow.Find(db, unfinished)) is not null)
                Delete(unfinished, CancellationToken.None);
            throw;
        }
    }

    public void Dispose() => _storage.Dispose();

    private async Task FillAsync(string id, IAsyncEnumerable<DossierRecord> records, CancellationToken cancellation)
    {
        var (line, claims, reports) = (0, new List<(int Line, Claim Claim)>(), new List<(int Line, Report Report)>());
        await foreach (var record in records.WithCancellation(cancellation))
        {
            line++;
            if (line == 1 != record is DossierRecord.Header)
                throw InvalidRecord(line, line == 1 ? "The first line is not the header of a dossier." : "There is a second header.");
            switch (record)
            {
                case DossierRecord.Header header:
                    Create(new NewDossier(id, header.Title, header.Description, header.Pack), cancellation);
                    break;
                case DossierRecord.OfReport of:
                    reports.Add((line, of.Report));
                    break;
                case DossierRecord.OfClaim of:
                    claims.Add((line, of.Claim));
                    break;
                case DossierRecord.Decision decision:
                    Flush();
                    DecideAt(line, id, decision, cancellation);
                    break;
            }

            if (claims.Count + reports.Count >= ImportedTogether)
                Flush();
        }

        if (line == 0)
            throw InvalidRecord(1, "There is nothing to import.");
        Flush();

        void Flush()
        {
            if (claims.Count + reports.Count == 0)
                return;
            var batch = new CheckBatch(claims.ConvertAll(c => c.Claim), reports.ConvertAll(r => r.Report))
            {
                ClaimPath = i => $"line {claims[i].Line}",
                ReportPath = i => $"line {reports[i].Line}",
            };
            var answer = Append(id, new AppendRequest(batch), cancellation);
            if (answer.Problems.FirstOrDefault(p => p.LeftOut && p.ClaimId.Length + p.ReportId.Length > 0 && p.Reason is not (ProblemReason.TextNotRead or ProblemReason.UnsupportedLanguage)) is { } problem)
                throw InvalidRecord(int.Parse(problem.Field.Split('.', ' ')[1], System.Globalization.CultureInfo.InvariantCulture), problem.Message);
            claims.Clear();
            reports.Clear();
        }
    }

    private void DecideAt(int line, string id, DossierRecord.Decision decision, CancellationToken cancellation) => Change(
        id,
        db =>
        {
            try
            {
                return Decide(_listings.Scope(db, id), decision);
            }
            catch (DossierException unknown) when (unknown.Fault == DossierFault.UnknownInconsistency)
            {
                // By another version of the program, it may be flagged under another id, or not at all: no reason to lose the rest.
                return new Revisions(db, DossierRow.Of(db, id).D, _time).None(RevisionKind.Decision) with { Revision = line };
            }
        },
        cancellation);

    private DossierChanges Decide(LedgerScope scope, DossierRecord.Decision decision) => new LedgerFlags(scope).Find(decision.InconsistencyId) is { } flag
        ? new Revisions(scope.Db, scope.Dossier, _time).Decide(new Flag(flag.Rule, flag.Severity, decision.InconsistencyId), decision.Status, decision.Reason, decision.DecidedAt)
        : throw Listings.Unknown(decision.InconsistencyId);

    private DossierInfo Info(Database db, DossierRow row) => row.ToInfo(new LedgerScope(db, row.D, _packs.Of(db, row)));

    private T Change<T>(string id, Func<Database, T> work, CancellationToken cancellation, bool keep = true, bool repeatable = false)
    {
        var d = DossierRow.NumberOf(id);
        using var turn = _turns.Take(d, cancellation);
        var done = _storage.Write(work, cancellation, keep, repeatable);
        if (keep)
            _storage.Announce(d);
        return done;
    }

    private bool IsAbandoned(Database db, DossierRow row) =>
        row.IsUnfinished && _time.GetUtcNow() - Times.Read(Math.Max(Times.Write(row.CreatedAt), db.Number("SELECT max(at) FROM revisions WHERE d = $1", row.D))) > Abandoned;

    private static DossierException Taken(Database db, long d, string id) => new(
        DossierFault.DossierExists,
        DossierRow.Find(db, d) is { IsUnfinished: true } ? $"A dossier \"{DossierRow.NameOf(id)}\" is being imported. Try again later." : $"There is a dossier \"{DossierRow.NameOf(id)}\" already.")
    {
        Details = [("dossier", DossierRow.NameOf(id))],
    };

    private static DossierException InvalidRecord(int line, string message) => new(DossierFault.InvalidRecord, $"Line {line}: {message} Nothing was imported.")
    {
        Details = [("line", line.ToString(System.Globalization.CultureInfo.InvariantCulture))],
    };
}
