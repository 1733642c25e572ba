using System.Security.Cryptography;
using System.Text.Json;
using Consistency.Checking;
using Consistency.Checking.Ids;
using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;

namespace Consistency.Dossiers.Store;

/// <summary>Appends batches to dossiers.</summary>
internal sealed class Appends(PackShelf packs, TimeProvider time)
{
    public AppendAnswer Append(Database db, string id, AppendRequest request, CancellationToken cancellation)
    {
        var row = DossierRow.Of(db, id);
        var mark = request.RequestId.Length > 0 ? MarkOf(request.Batch) : [];
        if (request.RequestId.Length > 0 && Answered(db, row, request.RequestId, mark) is { } answer)
            return answer;
        var scope = new LedgerScope(db, row.D, packs.Of(db, row));
        var writer = new DossierWriter(scope);
        var isTaken = IsTaken(scope, writer.Claims, request.Batch.Claims.Select((c, i) => c.Id.Length > 0 ? c.Id : IdRegister.Numbered("c", row.GivenClaims + i + 1)));
        var intake = new DossierIntake(scope.Pack, request.MaximumReportBytes, row, isTaken, i => db.Any("SELECT 1 FROM reports WHERE d = $1 AND id = $2", row.D, i));
        var taken = intake.Take(request.Batch, cancellation);
        db.Execute("UPDATE dossiers SET given_claims = $2, given_reports = $3 WHERE d = $1", row.D, intake.GivenClaims, intake.GivenReports);
        answer = new AppendAnswer(Write(db, row, writer, taken, cancellation), [.. taken.Claims.Select(c => c.Claim.Id)], taken.Problems, taken.Coverage);
        if (request.RequestId.Length > 0)
        {
            db.Execute(
                "INSERT INTO requests (d, request, mark, answer) VALUES ($1, $2, $3, $4)", row.D, request.RequestId, mark, JsonSerializer.SerializeToUtf8Bytes(answer));
        }

        return answer;
    }

    /// <summary>Whether a claim has an id, or a sentence, or a figure that may become a claim.</summary>
    /// <remarks>Of what is there now: many dossiers have neither sentences nor figures, and then are not asked for each id.</remarks>
    /// <param name="likely">Ids that are likely to be asked for, and are looked up together.</param>
    public static Func<string, bool> IsTaken(LedgerScope scope, LedgerClaims claims, IEnumerable<string> likely)
    {
        var (db, d) = (scope.Db, scope.Dossier);
        var (hasSentences, hasFigures) = (db.Any("SELECT 1 FROM sentences WHERE d = $1 LIMIT 1", d), db.Any("SELECT 1 FROM figures WHERE d = $1 LIMIT 1", d));
        var asked = likely.ToHashSet(StringComparer.Ordinal);
        var taken = claims.Among(asked).ToHashSet(StringComparer.Ordinal);
        return id => (asked.Contains(id) ? taken.Contains(id) : claims.Among([id]).Any())
            || (hasSentences && db.Any("SELECT 1 FROM sentences WHERE d = $1 AND id = $2", d, id))
            || (hasFigures && db.Any("SELECT 1 FROM figures WHERE d = $1 AND id = $2", d, OrdinalKey.Of(id)));
    }

    private DossierChanges Write(Database db, DossierRow row, DossierWriter writer, TakenIn taken, CancellationToken cancellation)
    {
        var revisions = new Revisions(db, row.D, time);
        if (taken.Claims.Count + taken.Reports.Count + taken.Sentences.Count == 0)
            return revisions.None(RevisionKind.Append);
        writer.Keep(taken);
        return revisions.Add(RevisionKind.Append, writer.Add(taken, [], cancellation));
    }

    private static AppendAnswer? Answered(Database db, DossierRow row, string request, byte[] mark)
    {
        var before = db.Query("SELECT mark, answer FROM requests WHERE d = $1 AND request = $2", r => (Mark: r.GetBytes(0), Answer: r.GetBytes(1)), row.D, request);
        if (before.Count == 0)
            return null;
        return before[0].Mark.AsSpan().SequenceEqual(mark)
            ? JsonSerializer.Deserialize<AppendAnswer>(before[0].Answer)
            : throw new DossierException(DossierFault.RequestReused, $"The request id \"{request}\" came before with other content. Give each request an id of its own; send one again as it was.")
            {
                Details = [("request", request)],
            };
    }

    private static byte[] MarkOf(CheckBatch batch)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var body in batch.Claims.Select(ClaimBody.Write).Append([]).Concat(batch.Reports.Select(ReportBody.Write)))
        {
            hash.AppendData(BitConverter.GetBytes(body.Length));
            hash.AppendData(body);
        }

        return hash.GetHashAndReset();
    }
}
