using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// The figures of a ledger that were read with words around them, and which of them are of one thing by their wording alone. Where figures come or
/// go, all of the dossier's are aligned anew: that takes as long as there are figures, and which they are depends on all of them.
/// </summary>
/// <remarks>No look at fewer would do: how much a word tells is by how many of all texts have it, so that one text more bears on every pair.</remarks>
internal sealed class LedgerFigures(LedgerScope scope)
{
    /// <summary>Adds claims and figures, each with its number; those without a context are none of this one's business.</summary>
    public void Add(IEnumerable<LedgerClaim> claims, bool areClaims)
    {
        foreach (var figure in claims.Where(c => c.Claim.Context is not null))
        {
            scope.Db.Execute(
                "INSERT INTO figures (d, id, origin, is_claim, place, body) VALUES ($1, $2, $3, $4, $5, $6)",
                scope.Dossier, OrdinalKey.Of(figure.Claim.Id), figure.Origin, areClaims ? 1 : 0, figure.N, ClaimBody.Write(figure.Claim));
            HasChanged = true;
        }
    }

    public void Remove(string origin) => HasChanged |= scope.Db.Execute("DELETE FROM figures WHERE d = $1 AND origin = $2", scope.Dossier, origin) > 0;

    /// <summary>Whether figures came or went since they were aligned last.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>Aligns all figures, and tells those that stand otherwise now: as a claim that they were not before, or as none.</summary>
    public List<(LedgerClaim Figure, bool StandsNow)> Align(CancellationToken cancellation)
    {
        if (!HasChanged)
            return [];
        var all = scope.Db.Query(
            "SELECT id, origin, is_claim, place, body, aligned FROM figures WHERE d = $1 ORDER BY place",
            r => new Row(OrdinalKey.Read(r.GetBytes(0)), r.GetString(1), r.GetBoolean(2), r.GetInt64(3), ClaimBody.Read(r.GetBytes(4)), r.IsNull(5) ? null : r.GetBytes(5)),
            scope.Dossier);
        var aligned = FigureAlignment.Align([.. all.Where(r => r.IsClaim).Select(r => r.Claim)], [.. all.Where(r => !r.IsClaim).Select(r => r.Claim)], Stories.One, scope.Pack, cancellation)
            .ToDictionary(c => c.Id, StringComparer.Ordinal);
        HasChanged = false;
        return [.. all.Select(r => Settle(r, aligned.GetValueOrDefault(r.Id))).OfType<(LedgerClaim, bool)>()];
    }

    private (LedgerClaim Figure, bool StandsNow)? Settle(Row row, Claim? now)
    {
        // Aligned or not, a claim is one; kept is only what differs from what was read.
        var form = now is null || ReferenceEquals(now, row.Claim) ? null : ClaimBody.Write(now);
        if (form.AsSpan().SequenceEqual(row.Aligned) && (form is null) == (row.Aligned is null))
            return null;
        scope.Db.Execute("UPDATE figures SET aligned = $3 WHERE d = $1 AND id = $2", scope.Dossier, OrdinalKey.Of(row.Id), form);
        return (new LedgerClaim(row.Place, now ?? row.Claim, row.Origin), row.IsClaim || now is not null);
    }

    private sealed record Row(string Id, string Origin, bool IsClaim, long Place, Claim Claim, byte[]? Aligned);
}
