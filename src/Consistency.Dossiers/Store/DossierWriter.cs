using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Ledger;
using Consistency.Dossiers.Storage;
using Consistency.Model;

namespace Consistency.Dossiers.Store;

/// <summary>Puts what was taken in into a dossier's ledger, or takes it out, and writes what it was given. For one transaction.</summary>
internal sealed class DossierWriter(LedgerScope scope)
{
    private readonly LedgerCheck _check = new(scope);
    private readonly LedgerFigures _figures = new(scope);
    private long _next = scope.Db.Number("SELECT next_claim FROM dossiers WHERE d = $1", scope.Dossier);

    public LedgerClaims Claims => _check.Claims;

    /// <summary>Writes what was given: reports and sentences.</summary>
    public void Keep(TakenIn taken)
    {
        foreach (var (report, coverage) in taken.Reports)
        {
            scope.Db.Execute(
                "INSERT INTO reports (d, place, id, body, coverage) VALUES ($1, $2, $3, $4, $5)", scope.Dossier, _next++, report.Id, ReportBody.Write(report), CoverageText.Write(coverage));
        }

        foreach (var sentence in taken.Sentences)
            Park(sentence, _next++);
        if (taken.Reports.Count > 0)
            scope.Db.Execute("UPDATE dossiers SET reports = reports + $2 WHERE d = $1", scope.Dossier, taken.Reports.Count);
    }

    /// <summary>Keeps a claim beside the ledger: a sentence, or one that the present pack does not know.</summary>
    public void Park(Claim claim, long place) =>
        scope.Db.Execute("INSERT INTO sentences (d, place, id, body) VALUES ($1, $2, $3, $4)", scope.Dossier, place, claim.Id, ClaimBody.Write(claim));

    /// <summary>Adds claims and figures to the ledger.</summary>
    /// <param name="placed">Claims with the numbers that they had before; the others get new ones.</param>
    public LedgerChanges Add(TakenIn taken, IReadOnlyList<LedgerClaim> placed, CancellationToken cancellation)
    {
        var added = placed.Concat(taken.Claims.Select(c => new LedgerClaim(_next++, c.Claim, c.Origin))).ToList();
        _figures.Add(added, areClaims: true);
        _figures.Add(taken.Figures.Select(f => new LedgerClaim(_next++, f.Figure, f.Origin)), areClaims: false);
        return Change([], added, cancellation);
    }

    /// <summary>Takes out claims and all that was read in some texts.</summary>
    public LedgerChanges Remove(IEnumerable<LedgerClaim> claims, IEnumerable<string> origins, CancellationToken cancellation)
    {
        var gone = claims.ToList();
        foreach (var origin in origins)
        {
            gone.AddRange(Claims.Of(origin));
            _figures.Remove(origin);
        }

        return Change(gone, [], cancellation);
    }

    private LedgerChanges Change(List<LedgerClaim> gone, List<LedgerClaim> added, CancellationToken cancellation)
    {
        foreach (var (figure, stands) in _figures.Align(cancellation))
        {
            var index = added.FindIndex(a => a.N == figure.N);
            if (index >= 0)
            {
                added[index] = figure;
                continue;
            }

            if (Claims.Find(figure.Claim.Id) is { } before)
                gone.Add(before);
            if (stands)
                added.Add(figure);
        }

        var changes = _check.Change(gone, added, cancellation);
        scope.Db.Execute("UPDATE dossiers SET next_claim = $2, claims = claims + $3 WHERE d = $1", scope.Dossier, _next, added.Count - gone.Count);
        return changes;
    }
}
