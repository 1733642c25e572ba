using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>Pairs figures of two texts with each other, each with the likest, and says which are of one thing and which of these exclude each other.</summary>
internal sealed class FigurePairs
{
    // Less likeness than this is chance.
    private const double LeastLikeness = 0.7, LeastOfDates = 1;

    // What the words in common tell, of what those of the figure with less around it tell.
    private const double LeastShare = 0.2;

    // So many figures, and so much of them different, are a series: the sales of many films.
    private const int FewestInSeries = 4;
    private const double LeastDifferent = 0.75;

    // Within a series, one is of one thing with those that it has so much in common with, of what it has with the one that it has most with.
    private const double LeastOfMost = 0.85;

    // Of fewer words, one more or less says little.
    private const int FewestBesides = 2;

    // So much of the words that are no names is nearly all.
    private const double NearlyAll = 0.7;

    // Another figure that is this much less like is as good.
    private const double Margin = 0.35;

    private readonly FigureSet _figures;
    private readonly Candidates _candidates;
    private readonly HashSet<(int Text, string Kind, double Value, Bound Bound)> _named;
    private readonly HashSet<(int A, int B)> _oneThing = [];
    private readonly Dictionary<int, List<int>> _alike = [];

    public FigurePairs(FigureSet figures, Candidates candidates)
    {
        (_figures, _candidates) = (figures, candidates);
        _named = Enumerable.Range(0, figures.Count).Select(i => Named(figures[i], figures[i].Text)).OfType<(int, string, double, Bound)>().ToHashSet();
        var (paired, clashes) = (new HashSet<(int Figure, int Text)>(), new List<(int A, int B)>());
        foreach (var (a, b, likeness) in candidates.Pairs)
        {
            var (first, second) = (figures[a], figures[b]);
            if (paired.Contains((a, second.Text)) || paired.Contains((b, first.Text)))
                continue;
            paired.Add((a, second.Text));
            paired.Add((b, first.Text));
            if (!AreLike(first, second, likeness))
                continue;
            _oneThing.Add(Pair(a, b));
            Note(a, b);
            Note(b, a);
            if (first.Excludes(second) && !AreCompared(first, second) && !NamesIt(first, second.Text) && !NamesIt(second, first.Text)
                && !HasAgreeing(a, b, likeness) && !HasAgreeing(b, a, likeness))
                clashes.Add((a, b));
        }

        Clashes = [.. clashes.Where(c => IsTold(c.A, c.B) && IsTold(c.B, c.A))];
    }

    /// <summary>Figures that are of one thing and exclude each other, the likest first.</summary>
    public IReadOnlyList<(int A, int B)> Clashes { get; }

    public bool AreOfOneThing(int a, int b) => _oneThing.Contains(Pair(a, b));

    private static (int A, int B) Pair(int a, int b) => (Math.Min(a, b), Math.Max(a, b));

    private void Note(int figure, int alike)
    {
        if (!_alike.TryGetValue(figure, out var list))
            _alike[figure] = list = [];
        list.Add(alike);
    }

    /// <summary>
    /// Whether it can be told that a figure and another are of one thing: a figure that is like those of many texts, which differ, is one of a
    /// series, and of one thing with those alone that it has most in common with, unless these are a series too.
    /// </summary>
    private bool IsTold(int figure, int other)
    {
        var alike = _alike[figure];
        if (!IsSeries(figure, alike))
            return true;
        var most = alike.Max(i => InCommon(_figures[figure], _figures[i])) * LeastOfMost;
        var nearest = alike.Where(i => InCommon(_figures[figure], _figures[i]) >= most).ToList();
        return nearest.Contains(other) && !IsSeries(figure, nearest);
    }

    private bool IsSeries(int figure, List<int> alike)
    {
        var values = alike.Select(i => _figures[i].Interval).Append(_figures[figure].Interval).Distinct().Count();
        return alike.Count + 1 >= FewestInSeries && values >= LeastDifferent * (alike.Count + 1);
    }

    private bool AreLike(ComparedFigure a, ComparedFigure b, double likeness)
    {
        if (a.IsDate ? likeness < LeastOfDates || !FigureLikeness.IsOneEvent(a.Context, b.Context) || a.IsBesideOthers(b) : likeness < LeastLikeness || !a.IsOfOneTime(b))
            return false;
        return ShareInCommon(a, b) >= LeastShare && !DifferByNameAlone(a.Context, b.Context) && !DifferByWordAlone(a.Context, b.Context);
    }

    /// <summary>"Ostby had 140 mm of rain on Monday", "Vestby had 85 mm of rain on Monday": the names tell which is which.</summary>
    private static bool DifferByNameAlone(FigureContext a, FigureContext b)
    {
        if (a.Names.Count == 0 || b.Names.Count == 0 || a.Names.Overlaps(b.Names))
            return false;
        var (first, second) = (a.Words.Keys.Except(a.Names, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal), b.Words.Keys.Except(b.Names, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal));
        var common = first.Count(second.Contains);
        return common >= NearlyAll * first.Count && common >= NearlyAll * second.Count;
    }

    /// <summary>"loaded 812 containers at Antwerp", "loaded 640 containers at Hamburg": all is the same but one name, or one word of what is counted.</summary>
    private static bool DifferByWordAlone(FigureContext a, FigureContext b)
    {
        var (first, second) = (a.Words.Keys.Union(a.Counted, StringComparer.Ordinal).ToList(), b.Words.Keys.Union(b.Counted, StringComparer.Ordinal).ToList());
        if (first.Except(second, StringComparer.Ordinal).ToList() is not [var one] || second.Except(first, StringComparer.Ordinal).ToList() is not [var other])
            return false;
        return first.Count > FewestBesides && ((a.Names.Contains(one) && b.Names.Contains(other)) || (a.Counted.Contains(one) && b.Counted.Contains(other)));
    }

    private double ShareInCommon(ComparedFigure a, ComparedFigure b) => InCommon(a, b) / Math.Max(double.Epsilon, Math.Min(a.Mass, b.Mass));

    /// <summary>What the words that stand around both tell.</summary>
    private double InCommon(ComparedFigure a, ComparedFigure b) => WordNumbers.Common(a.Words, b.Words, _figures.Rarity);

    /// <summary>What the vocabulary knows of both, it compares itself, or says to be two things.</summary>
    private static bool AreCompared(ComparedFigure a, ComparedFigure b) => a.Context.Covered.Length > 0 && b.Context.Covered.Length > 0;

    /// <summary>Whether a text names the very number, be it of something else.</summary>
    private bool NamesIt(ComparedFigure figure, int text) => Named(figure, text) is { } there && _named.Contains(there);

    private static (int Text, string Kind, double Value, Bound Bound)? Named(ComparedFigure figure, int text) =>
        figure.Quantity is { } quantity ? (text, figure.Context.Kind, quantity.Trend == Trend.Down ? -quantity.Value : quantity.Value, quantity.Bound) : null;

    /// <summary>Whether the other text has a figure that agrees, and is about as like or much nearer.</summary>
    private bool HasAgreeing(int figure, int than, double likeness)
    {
        var (one, other) = (_figures[figure], _figures[than]);
        foreach (var (index, score) in _candidates.Of(figure))
        {
            var third = _figures[index];
            if (index == than || third.Text != other.Text || third.Excludes(one))
                continue;
            var (isNear, isOther) = (third.IsNear(one), other.IsNear(one));
            // All that is smaller agrees with "fewer than 60": 59 rather than 12.
            if ((score >= likeness - Margin && !(one.IsOpen && isOther && !isNear)) || (!one.IsDate && isNear && !isOther))
                return true;
        }

        return false;
    }
}
