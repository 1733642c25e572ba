namespace Consistency.Engine.Matching;

/// <summary>Pairs figures of two texts with each other, each with the likest, and says which are of one thing and which of these exclude each other.</summary>
internal sealed class FigurePairs
{
    // Less likeness than this is chance.
    private const double LeastLikeness = 0.7, LeastOfDates = 1;

    // What the words in common tell, of what those of the figure with less around it tell.
    private const double LeastShare = 0.2;

    // Another figure that is this much less like is as good.
    private const double Margin = 0.35;

    private readonly FigureSet _figures;
    private readonly Candidates _candidates;
    private readonly HashSet<(int Text, string Kind, double Value, Model.Bound Bound)> _named;
    private readonly HashSet<(int A, int B)> _oneThing = [];

    public FigurePairs(FigureSet figures, Candidates candidates)
    {
        (_figures, _candidates) = (figures, candidates);
        _named = Enumerable.Range(0, figures.Count).Select(i => Named(figures[i], figures[i].Text)).OfType<(int, string, double, Model.Bound)>().ToHashSet();
        var (paired, clashes) = (new HashSet<(int Figure, int Text)>(), new List<(int, int)>());
        foreach (var (a, b, likeness) in candidates.Pairs)
        {
            var (first, second) = (figures[a], figures[b]);
            if (paired.Contains((a, second.Text)) || paired.Contains((b, first.Text)))
                continue;
            paired.Add((a, second.Text));
            paired.Add((b, first.Text));
            if (!AreLike(first, second, likeness))
                continue;
            _oneThing.Add((a, b));
            if (first.Excludes(second) && !AreCompared(first, second) && !NamesIt(first, second.Text) && !NamesIt(second, first.Text)
                && !HasAgreeing(a, b, likeness) && !HasAgreeing(b, a, likeness))
                clashes.Add((a, b));
        }

        Clashes = clashes;
    }

    /// <summary>Figures that are of one thing and exclude each other, the likest first.</summary>
    public IReadOnlyList<(int A, int B)> Clashes { get; }

    public bool AreOfOneThing(int a, int b) => _oneThing.Contains((Math.Min(a, b), Math.Max(a, b)));

    private bool AreLike(ComparedFigure a, ComparedFigure b, double likeness)
    {
        if (a.IsDate ? likeness < LeastOfDates || !FigureLikeness.IsOneEvent(a.Context, b.Context) : likeness < LeastLikeness || !a.IsOfOneTime(b))
            return false;
        return ShareInCommon(a, b) >= LeastShare;
    }

    private double ShareInCommon(ComparedFigure a, ComparedFigure b)
    {
        var (i, j, common) = (0, 0, 0.0);
        while (i < a.Words.Length && j < b.Words.Length)
        {
            if (a.Words[i] == b.Words[j])
                common += _figures.Rarity(a.Words[i]);
            if (a.Words[i] <= b.Words[j])
                i++;
            else
                j++;
        }

        return common / Math.Max(double.Epsilon, Math.Min(a.Mass, b.Mass));
    }

    /// <summary>What the vocabulary knows of both, it compares itself, or says to be two things.</summary>
    private static bool AreCompared(ComparedFigure a, ComparedFigure b) => a.Context.Covered.Length > 0 && b.Context.Covered.Length > 0;

    /// <summary>Whether a text names the very number, be it of something else.</summary>
    private bool NamesIt(ComparedFigure figure, int text) => Named(figure, text) is { } there && _named.Contains(there);

    private static (int Text, string Kind, double Value, Model.Bound Bound)? Named(ComparedFigure figure, int text) =>
        figure.Quantity is { } quantity ? (text, figure.Context.Kind, quantity.Value, quantity.Bound) : null;

    /// <summary>Whether the other text has a figure that agrees, and is about as like or much nearer.</summary>
    private bool HasAgreeing(int figure, int than, double likeness)
    {
        var (one, other) = (_figures[figure], _figures[than]);
        foreach (var (index, score) in _candidates.Of(figure))
        {
            var third = _figures[index];
            if (index != than && third.Text == other.Text && !third.Excludes(one)
                && (score >= likeness - Margin || (!one.IsDate && third.IsNear(one) && !other.IsNear(one))))
                return true;
        }

        return false;
    }
}
