using Consistency.Engine.Matching;
using Consistency.Model;

namespace Consistency.Dossiers.Ledger;

/// <summary>The groups of figures of a ledger that are of one thing and exclude each other.</summary>
internal sealed class LedgerGroups(LedgerScope scope, LedgerLikes likes)
{
    /// <summary>The figures of the groups that some figures, which are like others than before, are in or were in, each with what it is aligned as; null where it is in none.</summary>
    public IEnumerable<(FigureRow Row, Claim? Aligned)> Around(IReadOnlyCollection<long> changed)
    {
        var reached = changed.Concat(likes.Tell(changed)).ToHashSet();
        var edges = new Dictionary<(long A, long B), LikeFigure>();
        for (List<long> frontier = [.. reached]; frontier.Count > 0;)
        {
            var clashes = likes.ClashesOf(frontier);
            foreach (var (figure, other, like) in clashes)
                edges[(Math.Min(figure, other), Math.Max(figure, other))] = like;
            frontier = [.. clashes.Select(c => c.B).Where(reached.Add)];
        }

        return Settle(Rows(reached), edges);
    }

    private IEnumerable<(FigureRow Row, Claim? Aligned)> Settle(List<FigureRow> rows, Dictionary<(long A, long B), LikeFigure> edges)
    {
        var placeOf = rows.ToDictionary(r => r.Id, r => r.Place, StringComparer.Ordinal);
        var figures = ComparedText.Of(rows.Select(r => r.Claim), Stories.One, scope.Pack).SelectMany(t => t.Figures).Select(f => (f.Claim, Place: placeOf[f.Claim.Id])).ToList();
        var order = figures.Select((f, i) => (f.Place, Order: i)).ToDictionary(f => f.Place, f => f.Order);
        var clashes = edges.Select(e => (A: Math.Min(order[e.Key.A], order[e.Key.B]), B: Math.Max(order[e.Key.A], order[e.Key.B]), Like: e.Value));
        var alike = likes.PairsOf([.. edges.Keys.SelectMany(e => new[] { e.A, e.B }).Distinct()]).Keys.ToHashSet();
        var aligned = FigureGroups.Of(clashes, (a, b) => alike.Contains((Math.Min(figures[a].Place, figures[b].Place), Math.Max(figures[a].Place, figures[b].Place))))
            .SelectMany(group => FigureAlignment.OfGroup([.. group.Select(m => figures[m].Claim)])).ToDictionary(g => placeOf[g.Claim.Id], g => g.Aligned);
        return rows.Select(r => (r, aligned.GetValueOrDefault(r.Place)));
    }

    private List<FigureRow> Rows(IEnumerable<long> places) => scope.Db.QueryEach(
        $"WITH v(d, place) AS (VALUES {{rows}}) SELECT {FigureRow.Columns} FROM v CROSS JOIN figures AS f WHERE f.d = $1 AND f.place = v.place",
        FigureRow.Read, scope.Dossier, [.. places.Select(p => new object?[] { p })]);
}
