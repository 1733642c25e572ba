using Consistency.Dossiers.Bodies;
using Consistency.Dossiers.Storage;
using Consistency.Engine.Matching;

namespace Consistency.Dossiers.Ledger;

/// <summary>
/// Which figures of a ledger are alike, two by two, as far as their two texts tell; each pair is kept from both sides. And of those that clash,
/// from which side all that the figure is like tells that they are of one thing: from both, they exclude each other.
/// </summary>
internal sealed class LedgerLikes(LedgerScope scope)
{
    /// <summary>All pairs of some figures, the one with the lesser place first.</summary>
    public Dictionary<(long A, long B), LikeFigure> PairsOf(IReadOnlyCollection<long> figures)
    {
        var pairs = new Dictionary<(long, long), LikeFigure>();
        foreach (var (figure, like, _) in Of(figures))
            pairs[(Math.Min(figure, like.Other), Math.Max(figure, like.Other))] = figure < like.Other ? like : like.AsOther(figure);
        return pairs;
    }

    /// <summary>Puts pairs in the place of others; both have the figure with the lesser place first.</summary>
    /// <returns>The figures that are like others than before.</returns>
    public IEnumerable<long> Replace(IReadOnlyDictionary<(long A, long B), LikeFigure> before, IReadOnlyDictionary<(long A, long B), LikeFigure> now)
    {
        var gone = before.Where(b => !now.TryGetValue(b.Key, out var same) || same != b.Value).Select(b => b.Key).ToList();
        var come = now.Where(n => !before.TryGetValue(n.Key, out var same) || same != n.Value).ToList();
        scope.Db.ExecuteEach(
            "DELETE FROM figure_likes WHERE d = $1 AND (figure, other) IN (SELECT v.column2, v.column3 FROM (VALUES {rows}) AS v)",
            scope.Dossier, [.. gone.SelectMany(g => new object?[][] { [g.A, g.B], [g.B, g.A] })]);
        scope.Db.ExecuteEach(
            "INSERT INTO figure_likes (d, figure, other, told, body) VALUES {rows}",
            scope.Dossier, [.. come.SelectMany(c => new object?[][] { [c.Key.A, c.Key.B, 0, LikeBody.Write(c.Value)], [c.Key.B, c.Key.A, 0, LikeBody.Write(c.Value.AsOther(c.Key.A))] })]);
        return gone.Concat(come.Select(c => c.Key)).SelectMany(k => new[] { k.A, k.B }).Distinct();
    }

    /// <summary>Finds out of figures that are like others than before which of these they can be told to be of one thing with.</summary>
    /// <returns>Figures that this changes something for.</returns>
    public IEnumerable<long> Tell(IReadOnlyCollection<long> changed)
    {
        var changes = new List<(long Figure, long Other, bool IsTold)>();
        foreach (var alike in Of(changed).GroupBy(l => l.Figure))
        {
            var told = LikeFigure.Told([.. alike.Select(a => a.Like)]).Where(l => l.Clashes).Select(l => l.Other).ToHashSet();
            changes.AddRange(alike.Where(a => a.IsTold != told.Contains(a.Like.Other)).Select(a => (a.Figure, a.Like.Other, !a.IsTold)));
        }

        foreach (var isTold in new[] { false, true })
        {
            scope.Db.ExecuteEach(
                $"UPDATE figure_likes SET told = {(isTold ? 1 : 0)} WHERE d = $1 AND (figure, other) IN (SELECT v.column2, v.column3 FROM (VALUES {{rows}}) AS v)",
                scope.Dossier, [.. changes.Where(c => c.IsTold == isTold).Select(c => new object?[] { c.Figure, c.Other })]);
        }

        return changes.Select(c => c.Other).Distinct();
    }

    /// <summary>What some figures exclude.</summary>
    public List<(long A, long B, LikeFigure Like)> ClashesOf(IReadOnlyCollection<long> figures) => scope.Db.QueryEach(
        "WITH v(d, figure) AS (VALUES {rows}) SELECT l.figure, l.other, l.body FROM v CROSS JOIN figure_likes AS l WHERE l.d = $1 AND l.figure = v.figure AND l.told = 1"
        + " AND EXISTS (SELECT 1 FROM figure_likes AS o WHERE o.d = $1 AND o.figure = l.other AND o.other = l.figure AND o.told = 1)",
        r => (r.GetInt64(0), r.GetInt64(1), LikeBody.Read(r.GetInt64(1), r.GetBytes(2))), scope.Dossier, Rows(figures));

    private static List<object?[]> Rows(IReadOnlyCollection<long> figures) => [.. figures.Select(f => new object?[] { f })];

    private List<(long Figure, LikeFigure Like, bool IsTold)> Of(IReadOnlyCollection<long> figures) => scope.Db.QueryEach(
        "WITH v(d, figure) AS (VALUES {rows}) SELECT l.figure, l.other, l.told, l.body FROM v CROSS JOIN figure_likes AS l WHERE l.d = $1 AND l.figure = v.figure",
        r => (r.GetInt64(0), LikeBody.Read(r.GetInt64(1), r.GetBytes(3)), r.GetBoolean(2)), scope.Dossier, Rows(figures));
}
