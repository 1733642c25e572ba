using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// The figures of a ledger that were read with words around them, and which of them are of one thing by their wording alone, as
/// <see cref="FigureAlignment"/> has it in memory. Where figures come or go, their texts are compared anew with those near them, and no others.
/// </summary>
internal sealed class LedgerFigures(LedgerScope scope)
{
    private readonly LedgerLeads _leads = new(scope);
    private readonly LedgerLikes _likes = new(scope);
    private readonly HashSet<TextKey> _touched = [];
    private readonly HashSet<UInt128> _wordings = [];
    private readonly HashSet<long> _changed = [];

    /// <summary>Adds claims and figures, each with its number; those without a context are none of this one's business.</summary>
    public void Add(IEnumerable<LedgerClaim> claims, bool areClaims)
    {
        var worded = claims.Where(c => c.Claim.Context is not null).ToList();
        if (worded.Count == 0)
            return;
        PlaceInTexts();
        scope.Db.ExecuteEach(
            "INSERT INTO figures (d, place, id, origin, is_claim, text, wording, body) VALUES {rows}",
            scope.Dossier,
            [
                .. worded.Select(f => new object?[]
                {
                    f.N, OrdinalKey.Of(f.Claim.Id), f.Origin, areClaims ? 1 : 0, TextKey.Of(f.Claim).Write(), WordingOf(f.Claim), ClaimBody.Write(f.Claim),
                }),
            ]);
        Enter(worded.Select(f => f.Claim));
    }

    public void Remove(string origin)
    {
        PlaceInTexts();
        var gone = scope.Db.Query($"SELECT {FigureRow.Columns} FROM figures AS f WHERE f.d = $1 AND f.origin = $2", FigureRow.Read, scope.Dossier, origin);
        scope.Db.Execute("DELETE FROM figures WHERE d = $1 AND origin = $2", scope.Dossier, origin);
        _changed.UnionWith(_likes.Replace(_likes.PairsOf([.. gone.Select(g => g.Place)]), new Dictionary<(long, long), LikeFigure>()));
        _changed.ExceptWith(gone.Select(g => g.Place));
        foreach (var text in gone.Select(g => g.Claim).GroupBy(TextKey.Of))
        {
            Touch(text.Key, text);
            var left = Texts([text.Key]).Values.SelectMany(t => t.Text.Leads);
            _leads.Leave(text.Key, text.SelectMany(ComparedText.LeadsOf).Except(left, StringComparer.Ordinal));
        }
    }

    /// <summary>Aligns the figures that what came or went bears on, and tells those that stand otherwise now: as a claim that they were not before, or as none.</summary>
    public List<(LedgerClaim Figure, bool StandsNow)> Align(CancellationToken cancellation)
    {
        if (_touched.Count == 0)
            return [];
        var before = new Dictionary<long, FigureRow>();
        var now = new Dictionary<long, FigureRow>();
        Compare(cancellation);
        foreach (var (row, aligned) in new LedgerGroups(scope, _likes).Around(_changed))
        {
            before[row.Place] = row;
            now[row.Place] = row with { Aligned = aligned is null ? null : ClaimBody.Write(aligned) };
        }

        foreach (var row in OfWordings())
        {
            before.TryAdd(row.Place, row with { IsOfWording = !row.IsOfWording });
            now[row.Place] = now.GetValueOrDefault(row.Place, row) with { IsOfWording = row.IsOfWording };
        }

        // What comes next bears on other texts.
        _touched.Clear();
        _wordings.Clear();
        _changed.Clear();
        _leads.Settle();
        return [.. now.Values.OrderBy(r => r.Place).Where(r => Keep(before[r.Place], r)).Select(r => (new LedgerClaim(r.Place, r.Stands ?? r.Claim, r.Origin), r.Stands is not null))];
    }

    /// <summary>Puts figures into their texts that an earlier form of the store, which knew of no texts, has left.</summary>
    private void PlaceInTexts()
    {
        var left = scope.Db.Query($"SELECT {FigureRow.Columns} FROM figures AS f WHERE f.d = $1 AND f.text = $2", FigureRow.Read, scope.Dossier, Array.Empty<byte>());
        foreach (var row in left)
        {
            scope.Db.Execute(
                "UPDATE figures SET text = $3, wording = $4 WHERE d = $1 AND place = $2", scope.Dossier, row.Place, TextKey.Of(row.Claim).Write(), WordingOf(row.Claim));
        }

        Enter(left.Select(r => r.Claim));
        _changed.UnionWith(left.Select(r => r.Place));
    }

    private void Enter(IEnumerable<Claim> figures)
    {
        foreach (var text in figures.GroupBy(TextKey.Of))
        {
            Touch(text.Key, text);
            _leads.Enter(text.Key, text.SelectMany(ComparedText.LeadsOf).Distinct(StringComparer.Ordinal));
        }
    }

    private static byte[]? WordingOf(Claim claim) => OneWording.HasWording(claim) ? Marks.Of(claim.Subject.Name) : null;

    private void Touch(TextKey text, IEnumerable<Claim> claims)
    {
        _touched.Add(text);
        _wordings.UnionWith(claims.Select(WordingOf).OfType<byte[]>().Select(Sayings.Read));
    }

    /// <summary>Compares the texts that were touched with those near them, and those with each other that one of these came between or left.</summary>
    private void Compare(CancellationToken cancellation)
    {
        var touched = Texts(_touched);
        var moved = _leads.Moved.Where(m => !_touched.Contains(m.A) && !_touched.Contains(m.B)).ToList();
        var near = touched.Values.ToDictionary(t => t.Text.Key, t => _leads.Near(t.Text));
        var texts = Texts([.. _touched, .. near.Values.SelectMany(n => n.Select(t => t.Key)), .. moved.SelectMany(m => new[] { m.A, m.B })]);
        var (pairs, before) = (new Dictionary<(TextKey A, TextKey B), IEnumerable<string>>(), _likes.PairsOf([.. touched.Values.SelectMany(t => t.Places)]));
        foreach (var (text, others) in near)
        {
            foreach (var other in others)
                pairs[text.CompareTo(other.Key) < 0 ? (text, other.Key) : (other.Key, text)] = other;
        }

        foreach (var (a, b) in moved)
        {
            pairs[(a, b)] = _leads.Between(texts[a].Text, texts[b].Text);
            var ofOther = texts[b].Places.ToHashSet();
            foreach (var (pair, like) in _likes.PairsOf(texts[a].Places).Where(p => ofOther.Contains(p.Key.A) || ofOther.Contains(p.Key.B)))
                before[pair] = like;
        }

        var now = new Dictionary<(long A, long B), LikeFigure>();
        foreach (var ((a, b), leads) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (of, with, like) in TextPair.Compare(texts[a].Text, texts[b].Text, leads, HeldApart.None))
            {
                var (one, other) = (texts[a].Places[of], texts[b].Places[with]);
                now[(Math.Min(one, other), Math.Max(one, other))] = one < other ? like with { Other = other } : like.AsOther(one);
            }
        }

        _changed.UnionWith(_likes.Replace(before, now));
    }

    /// <summary>Of some texts those that have figures which are compared, with the places of these.</summary>
    private Dictionary<TextKey, (ComparedText Text, IReadOnlyList<long> Places)> Texts(IEnumerable<TextKey> keys)
    {
        var rows = scope.Db.QueryEach(
            $"WITH v(d, text) AS (VALUES {{rows}}) SELECT {FigureRow.Columns} FROM v CROSS JOIN figures AS f WHERE f.d = $1 AND f.text = v.text",
            FigureRow.Read, scope.Dossier, [.. keys.Distinct().Select(k => new object?[] { k.Write() })]);
        var placeOf = rows.ToDictionary(r => r.Id, r => r.Place, StringComparer.Ordinal);
        return ComparedText.Of(rows.Select(r => r.Claim), Stories.One, scope.Pack).ToDictionary(t => t.Key, t => (t, (IReadOnlyList<long>)[.. t.Figures.Select(f => placeOf[f.Claim.Id])]));
    }

    /// <summary>The figures in a wording that was touched which are otherwise of one thing by it than before, as they are now.</summary>
    private IEnumerable<FigureRow> OfWordings()
    {
        foreach (var wording in _wordings)
        {
            // One more than are compared, so that it is seen where they are too many.
            var rows = scope.Db.Query(
                $"SELECT {FigureRow.Columns} FROM figures AS f WHERE f.d = $1 AND f.wording = $2 ORDER BY f.place LIMIT $3", FigureRow.Read, scope.Dossier, Sayings.Write(wording), OneWording.Most + 1);
            var compared = OneWording.Of(rows.Select(r => r.Claim)).ToHashSet<object>(ReferenceEqualityComparer.Instance);
            foreach (var row in rows.Where(r => r.IsOfWording != compared.Contains(r.Claim)))
                yield return row with { IsOfWording = !row.IsOfWording };
        }
    }

    private bool Keep(FigureRow before, FigureRow now)
    {
        if (before.IsOfWording == now.IsOfWording && (before.Aligned is null) == (now.Aligned is null) && before.Aligned.AsSpan().SequenceEqual(now.Aligned))
            return false;
        scope.Db.Execute(
            "UPDATE figures SET aligned = $3, of_wording = $4 WHERE d = $1 AND place = $2", scope.Dossier, now.Place, now.Aligned, now.IsOfWording ? 1 : 0);
        return true;
    }
}
