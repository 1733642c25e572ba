using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>Weighs how much speaks for two figures being of one thing.</summary>
internal static class FigureLikeness
{
    // What the noun that is counted says: the same one, or another of one property that the vocabulary knows, one that the other counts or has near, none on one side, or another.
    private const double SameNoun = 1.5, NounAmongCounted = 0.7, NounNear = 0.3, OtherNoun = -2, NoNoun = -0.3, OneNoun = -1;

    // How near a word stands that is beside a figure, near it, and around it.
    private const double Beside = 0.7, Near = 0.4, Around = 0.34;

    // See FigureContext.IsFew.
    private const double Few = 1;

    /// <summary>The words in common, each by how near it stands to both, and what is counted. Nothing speaks for it at 0 and below.</summary>
    public static double Of(FigureContext a, FigureContext b)
    {
        var score = OfThing(a, b);
        foreach (var (word, weight) in a.Words)
        {
            if (b.Words.TryGetValue(word, out var other))
                score += Math.Sqrt(weight * other);
        }

        return score;
    }

    /// <summary>Whether what happened is the same, to dates: a word right beside the one, which is no name, stands near the other.</summary>
    public static bool IsOneEvent(FigureContext a, FigureContext b) => IsBeside(a, b) || IsBeside(b, a);

    private static bool IsBeside(FigureContext a, FigureContext b) =>
        a.Words.Any(w => w.Value > Beside && !a.Names.Contains(w.Key) && b.Words.GetValueOrDefault(w.Key) > Around);

    private static double OfThing(FigureContext a, FigureContext b)
    {
        if ((a.IsCount && a.Known is { } known && known == b.Known) || FigureContext.IsNamedLessFully(a, b))
            return SameNoun;
        return a.IsCount ? OfCounted(a, b) : a.IsFew ? Few : 0;
    }

    private static double OfCounted(FigureContext a, FigureContext b)
    {
        if (a.Counted.Count == 0 || b.Counted.Count == 0)
        {
            var (named, unnamed) = a.Counted.Count > 0 ? (a, b) : (b, a);
            return named.Counted.Count == 0 ? NoNoun : IsNearIn(unnamed, named.Counted[^1]) ? 0 : OneNoun;
        }

        var (first, second) = (a.Counted[^1], b.Counted[^1]);
        if (string.Equals(first, second, StringComparison.Ordinal))
            return SameNoun;
        return a.Counted.Contains(second) || b.Counted.Contains(first) ? NounAmongCounted
            : IsNearIn(a, second) || IsNearIn(b, first) ? NounNear : OtherNoun;
    }

    private static bool IsNearIn(FigureContext context, string word) => context.Words.GetValueOrDefault(word) > Near;
}
