using Consistency.Engine.Quantities;

namespace Consistency.Engine.Matching;

/// <summary>That a figure is of one thing with another text's, as far as the two texts tell.</summary>
/// <param name="Other">The other's place.</param>
/// <param name="Score">See <see cref="FigureLikeness"/>.</param>
/// <param name="InCommon">How many words stand around both.</param>
/// <param name="Clashes">Whether they exclude each other, and nothing in the texts explains it.</param>
internal readonly record struct LikeFigure(long Other, double Score, int InCommon, Interval Own, Interval Value, bool Clashes)
{
    // So many figures, and so much of them different, are a series: the sales of many films.
    private const int FewestInSeries = 4;
    private const double LeastDifferent = 0.75;

    // Within a series, one is of one thing with those that it has so much in common with, of what it has with the one that it has most with.
    private const double LeastOfMost = 0.85;

    /// <summary>The same as the other one's text tells it.</summary>
    /// <param name="place">This one's place.</param>
    public LikeFigure AsOther(long place) => this with { Other = place, Own = Value, Value = Own };

    /// <summary>
    /// The figures that one can be told to be of one thing with. One that is like those of many texts, which differ, is one of a series, and of
    /// one thing with those alone that it has most in common with; with none, where these are a series too.
    /// </summary>
    public static IReadOnlyList<LikeFigure> Told(IReadOnlyList<LikeFigure> alike)
    {
        if (!IsSeries(alike))
            return alike;
        var most = alike.Max(a => a.InCommon) * LeastOfMost;
        var nearest = alike.Where(a => a.InCommon >= most).ToList();
        return IsSeries(nearest) ? [] : nearest;
    }

    private static bool IsSeries(IReadOnlyList<LikeFigure> alike) =>
        alike.Count + 1 >= FewestInSeries && alike.Select(a => a.Value).Append(alike[0].Own).Distinct().Count() >= LeastDifferent * (alike.Count + 1);
}
