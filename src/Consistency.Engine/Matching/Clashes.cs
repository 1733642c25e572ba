namespace Consistency.Engine.Matching;

/// <summary>Finds the pairs of figures that are of one thing and exclude each other.</summary>
internal static class Clashes
{
    // Less likeness than this is chance.
    private const double LeastLikeness = 0.7, LeastOfDates = 1;

    // What the words in common tell, of what those of the figure with less around it tell.
    private const double LeastShare = 0.2;

    // Another figure that is this much less like is as good.
    private const double Margin = 0.35;

    public static IEnumerable<(int A, int B)> Of(FigureSet figures, Candidates candidates)
    {
        var values = Enumerable.Range(0, figures.Count).Select(i => Named(figures[i], figures[i].Text)).OfType<(int, string, double, Model.Bound)>().ToHashSet();
        var paired = new HashSet<(int Figure, int Text)>();
        foreach (var (a, b, likeness) in candidates.Pairs)
        {
            var (first, second) = (figures[a], figures[b]);
            // Each figure is of one thing with one figure of another text, the likest.
            if (paired.Contains((a, second.Text)) || paired.Contains((b, first.Text)))
                continue;
            paired.Add((a, second.Text));
            paired.Add((b, first.Text));
            if (IsOneThing(figures, first, second, likeness) && first.Excludes(second) && !IsCompared(first, second)
                && !(Named(first, second.Text) is { } there && values.Contains(there)) && !(Named(second, first.Text) is { } here && values.Contains(here))
                && !HasAgreeing(figures, candidates, a, b, likeness) && !HasAgreeing(figures, candidates, b, a, likeness))
                yield return (a, b);
        }
    }

    private static bool IsOneThing(FigureSet figures, ComparedFigure a, ComparedFigure b, double likeness)
    {
        if (a.IsDate ? likeness < LeastOfDates || !FigureLikeness.IsOneEvent(a.Context, b.Context) : likeness < LeastLikeness || !a.IsOfOneTime(b))
            return false;
        return ShareInCommon(figures, a, b) >= LeastShare;
    }

    private static double ShareInCommon(FigureSet figures, ComparedFigure a, ComparedFigure b)
    {
        var (i, j, common) = (0, 0, 0.0);
        while (i < a.Words.Length && j < b.Words.Length)
        {
            if (a.Words[i] == b.Words[j])
                common += figures.Rarity(a.Words[i]);
            if (a.Words[i] <= b.Words[j])
                i++;
            else
                j++;
        }

        return common / Math.Max(double.Epsilon, Math.Min(a.Mass, b.Mass));
    }

    /// <summary>What the vocabulary knows of both, it compares itself, or says to be two things.</summary>
    private static bool IsCompared(ComparedFigure a, ComparedFigure b) => a.Context.Covered.Length > 0 && b.Context.Covered.Length > 0;

    /// <summary>The number that a figure names, as another text would name it.</summary>
    private static (int Text, string Kind, double Value, Model.Bound Bound)? Named(ComparedFigure figure, int text) =>
        figure.Quantity is { } quantity ? (text, figure.Context.Kind, quantity.Value, quantity.Bound) : null;

    /// <summary>Whether the other text has a figure that agrees, and is about as like or much nearer.</summary>
    private static bool HasAgreeing(FigureSet figures, Candidates candidates, int figure, int than, double likeness)
    {
        var (one, other) = (figures[figure], figures[than]);
        foreach (var (index, score) in candidates.Of(figure))
        {
            var third = figures[index];
            if (index != than && third.Text == other.Text && !third.Excludes(one)
                && (score >= likeness - Margin || (!one.IsDate && third.IsNear(one) && !other.IsNear(one))))
                return true;
        }

        return false;
    }
}
