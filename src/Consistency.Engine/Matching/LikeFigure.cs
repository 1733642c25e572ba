using Consistency.Engine.Quantities;

namespace Consistency.Engine.Matching;

/// <summary>That a figure is of one thing with another text's, as far as the two texts tell.</summary>
/// <param name="Other">The other's place.</param>
/// <param name="Score">See <see cref="FigureLikeness"/>.</param>
/// <param name="InCommon">How many words stand around both.</param>
/// <param name="Shared">Which part of the numbers of the two texts is the same; see <see cref="ComparedText.Shared"/>.</param>
/// <param name="Clashes">Whether they exclude each other, and nothing in the texts explains it.</param>
internal readonly record struct LikeFigure(long Other, double Score, int InCommon, double Shared, Interval Own, Interval Value, bool Clashes)
{
    // So many figures, and so much of them different, are a series: the sales of many films.
    private const int FewestInSeries = 4;
    private const double LeastDifferent = 0.75;

    // Within a series, one is of one thing with those whose text shares so many numbers with its own, of what the one that shares most does; and of
    // these, where they are a series too, with those that it has so many words in common with.
    private const double LeastNumbers = 0.9, LeastWords = 0.85;

    /// <summary>The same as the other one's text tells it.</summary>
    /// <param name="place">This one's place.</param>
    public LikeFigure AsOther(long place) => this with { Other = place, Own = Value, Value = Own };

    /// <summary>
    /// The figures that one can be told to be of one thing with. One that is like those of many texts, which differ, is one of a series, and of
    /// one thing with those alone that it has most in common with, be it the numbers of the texts or words; with none, where these are a series too.
    /// </summary>
    public static IReadOnlyList<LikeFigure> Told(IReadOnlyList<LikeFigure> alike)
    {
        if (!IsSeries(alike))
            return alike;
        var nearest = Nearest(alike, l => l.Shared, LeastNumbers);
        if (IsSeries(nearest))
            nearest = Nearest(nearest, l => l.InCommon, LeastWords);
        return IsSeries(nearest) ? [] : nearest;
    }

    private static IReadOnlyList<LikeFigure> Nearest(IReadOnlyList<LikeFigure> alike, Func<LikeFigure, double> has, double ofMost)
    {
        var least = alike.Max(has) * ofMost;
        return alike.Where(l => has(l) >= least).ToList();
    }

    private static bool IsSeries(IReadOnlyList<LikeFigure> alike) =>
        alike.Count + 1 >= FewestInSeries && alike.Select(a => a.Value).Append(alike[0].Own).Distinct().Count() >= LeastDifferent * (alike.Count + 1);
}
