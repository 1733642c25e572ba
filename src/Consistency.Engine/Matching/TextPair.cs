using Consistency.Model;

namespace Consistency.Engine.Matching;

/// <summary>Compares the figures of two texts, each with the likest of the other, and says which are of one thing and which of these exclude each other.</summary>
/// <remarks>What other texts say does not bear on it. For one thread at a time.</remarks>
internal sealed class TextPair
{
    // Less likeness than this is chance.
    private const double LeastLikeness = 0.7, LeastOfDates = 1;

    // How many of the words of the figure with fewer around it stand around both.
    private const double LeastShare = 0.2;

    // Of fewer words, one more or less says little.
    private const int FewestBesides = 2;

    // So much of the words that are no names is nearly all.
    private const double NearlyAll = 0.7;

    // Another figure that is this much less like is as good.
    private const double Margin = 0.35;

    // "More than 316" is of 317 rather than of a number far from it that is so much more like.
    private const double NearBound = 1.2;

    // Of the figures that one lead finds, each is looked at beside so many of the other text's, and beside more where all pairs are no more than this.
    private const int FewestBeside = 32, MostPairs = 4096;

    // Texts that share so many of their numbers may tell of one thing, also where their words are of two stories.
    private const double LeastOfStories = 0.4;

    private readonly ComparedText _first, _second;
    private readonly HeldApart _apart;
    private readonly List<(int A, int B, double Score, double Rank)> _candidates = [];
    private readonly Lazy<(ILookup<int, (int Other, double Score)> OfFirst, ILookup<int, (int Other, double Score)> OfSecond)> _beside;
    private readonly Lazy<double> _shared;

    private TextPair(ComparedText first, ComparedText second, IEnumerable<string> leads, HeldApart apart, Lazy<double> shared)
    {
        (_first, _second, _apart, _shared) = (first, second, apart, shared);
        _beside = new(() => (_candidates.ToLookup(c => c.A, c => (c.B, c.Score)), _candidates.ToLookup(c => c.B, c => (c.A, c.Score))));
        var seen = new HashSet<(int, int)>();
        foreach (var lead in leads)
        {
            foreach (var (a, b) in Beside(first.Having(lead), second.Having(lead)))
            {
                if (seen.Add((a, b)) && MayBeOne(first.Figures[a], second.Figures[b]) && FigureLikeness.Of(first.Figures[a].Context, second.Figures[b].Context) is > 0 and var score)
                    _candidates.Add((a, b, score, score + (first.Figures[a].IsBoundNear(second.Figures[b]) ? NearBound : 0)));
            }
        }

        _candidates.Sort((x, y) => y.Rank.CompareTo(x.Rank) is var byScore and not 0 ? byScore : x.A.CompareTo(y.A) is var byA and not 0 ? byA : x.B.CompareTo(y.B));
    }

    /// <summary>The figures that are of one thing, by their places in the two texts; the likeness is as the first one's sees it.</summary>
    /// <param name="first">Of the two, the one with the lesser key.</param>
    /// <param name="leads">By which the two were found beside each other.</param>
    /// <param name="apart">Which claims of the vocabulary it does not compare itself.</param>
    public static IEnumerable<(int A, int B, LikeFigure Like)> Compare(ComparedText first, ComparedText second, IEnumerable<string> leads, HeldApart apart)
    {
        var shared = new Lazy<double>(() => first.Shared(second));
        return AreOfOneStory(first, second) || shared.Value >= LeastOfStories ? new TextPair(first, second, leads, apart, shared).Likes() : [];
    }

    private static bool AreOfOneStory(ComparedText first, ComparedText second) => first.Story is null || second.Story is null || string.Equals(first.Story, second.Story, StringComparison.Ordinal);

    private IEnumerable<(int A, int B, LikeFigure Like)> Likes()
    {
        var (pairedOfFirst, pairedOfSecond) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (a, b, score, _) in _candidates)
        {
            if (pairedOfFirst.Contains(a) || pairedOfSecond.Contains(b))
                continue;
            pairedOfFirst.Add(a);
            pairedOfSecond.Add(b);
            var (first, second) = (_first.Figures[a], _second.Figures[b]);
            if (AreLike(first, second, score))
                yield return (a, b, new LikeFigure(b, score, first.InCommon(second), _shared.Value, first.Interval, second.Interval, Clash(a, b, score)));
        }
    }

    private bool Clash(int a, int b, double score)
    {
        var (first, second) = (_first.Figures[a], _second.Figures[b]);
        return first.Excludes(second) && !AreCompared(first, second) && !_second.Names(first) && !_first.Names(second)
            && !HasAgreeing(first, second, score, _beside.Value.OfFirst[a].Where(c => c.Other != b).Select(c => (_second.Figures[c.Other], c.Score)))
            && !HasAgreeing(second, first, score, _beside.Value.OfSecond[b].Where(c => c.Other != a).Select(c => (_first.Figures[c.Other], c.Score)));
    }

    /// <summary>Pairs of figures; where there are many, each with those that stand in about the same place among the other text's, as in two versions of one table.</summary>
    private static IEnumerable<(int A, int B)> Beside(IReadOnlyList<int> first, IReadOnlyList<int> second)
    {
        for (var i = 0; i < first.Count; i++)
        {
            var count = Math.Min(second.Count, Math.Max(FewestBeside, MostPairs / first.Count));
            var from = Math.Clamp((int)((long)i * second.Count / first.Count) - (count / 2), 0, second.Count - count);
            for (var j = from; j < from + count; j++)
                yield return (first[i], second[j]);
        }
    }

    /// <summary>Whether time, size, ordinals, kinds and contrasts leave it possible that two figures are of one thing.</summary>
    private bool MayBeOne(ComparedFigure a, ComparedFigure b) => !FigureContext.DifferByOrdinal(a.Context, b.Context) && a.MayBeOfOneSize(b) && (a.IsDate || a.IsOfOneTime(b))
        && !IsOneOfSeveral(_first, a, b) && !IsOneOfSeveral(_second, b, a) && !a.DiffersByContrast(b);

    private static bool AreLike(ComparedFigure a, ComparedFigure b, double likeness)
    {
        if (a.IsDate ? likeness < LeastOfDates || !FigureLikeness.IsOneEvent(a.Context, b.Context) || a.IsBesideOthers(b) : likeness < LeastLikeness)
            return false;
        return a.InCommon(b) >= LeastShare * Math.Min(a.WordCount, b.WordCount) && !DifferByNameAlone(a.Context, b.Context) && !DifferByWordAlone(a, b);
    }

    /// <summary>"Ostby had 140 mm of rain on Monday", "Vestby had 85 mm of rain on Monday": the names tell which is which.</summary>
    private static bool DifferByNameAlone(FigureContext a, FigureContext b)
    {
        if (a.Names.Count == 0 || b.Names.Count == 0 || a.Names.Overlaps(b.Names))
            return false;
        // Two that are of one order, each with names of its own, are two.
        if (a.IsPlace)
            return true;
        var (words, others) = (NoNames(a), NoNames(b));
        var common = words.Count(others.Contains);
        return common >= NearlyAll * words.Count && common >= NearlyAll * others.Count;
    }

    private static HashSet<string> NoNames(FigureContext context) => context.Words.Keys.Where(w => !context.Names.Contains(w) && !FigureContext.IsMark(w)).ToHashSet(StringComparer.Ordinal);

    /// <summary>"12 gold and 14 bronze medals" of one text are none of "35 medals" of another, which says nothing of gold or bronze.</summary>
    private static bool IsOneOfSeveral(ComparedText text, ComparedFigure one, ComparedFigure other) =>
        one.Context.Counted is [_, .., var noun] && other.Context.Counted is [.., var otherNoun] && string.Equals(noun, otherNoun, StringComparison.Ordinal)
        && text.CountsSeveral(one) && !one.Context.Counted.SkipLast(1).Any(other.Has);

    /// <summary>
    /// "loaded 812 containers at Antwerp", "loaded 640 containers at New Haven": all is the same but names, or one word of what is counted, or
    /// one in its place that is no verb: "the train takes 40 minutes", "the bus takes 70 minutes"; but "handled 94 ships", "served 90 ships".
    /// </summary>
    private static bool DifferByWordAlone(ComparedFigure a, ComparedFigure b)
    {
        if (a.WordsNotIn(b) is not { Count: > 0 } one || b.WordsNotIn(a) is not { Count: > 0 } other)
            return false;
        if (one.Count == 1 && other.Count == 1 && AreInPlaceOfEachOther(a.Context, one[0], b.Context, other[0]))
            return true;
        return a.InCommon(b) >= FewestBesides && ((one.TrueForAll(a.Context.Names.Contains) && other.TrueForAll(b.Context.Names.Contains))
            || (one.Count == 1 && other.Count == 1 && a.Context.Counted.Contains(one[0]) && b.Context.Counted.Contains(other[0])));
    }

    /// <summary>Whether two words that are no verbs stand as near to the one figure as to the other.</summary>
    private static bool AreInPlaceOfEachOther(FigureContext a, string word, FigureContext b, string other) =>
        a.Words.TryGetValue(word, out var nearness) && b.Words.TryGetValue(other, out var otherNearness) && nearness.Equals(otherNearness)
        && !a.Words.ContainsKey(FigureContext.Verb(word)) && !b.Words.ContainsKey(FigureContext.Verb(other));

    /// <summary>What the vocabulary knows of both, it compares itself, or says to be two things; but not what one text names less fully: "the bridge", "the Ostby bridge".</summary>
    private bool AreCompared(ComparedFigure a, ComparedFigure b) => a.Context.Known is not null && b.Context.Known is not null
        && !FigureContext.IsNamedLessFully(a.Context, b.Context) && !_apart.Are(a.Claim, b.Claim, AreOfOneStory(_first, _second));

    /// <summary>Whether the other's text has a figure that agrees, and is about as like or much nearer.</summary>
    private static bool HasAgreeing(ComparedFigure one, ComparedFigure other, double likeness, IEnumerable<(ComparedFigure Figure, double Score)> thirds)
    {
        foreach (var (third, score) in thirds)
        {
            // "Fewer than half" is of the 58 percent that more speaks for, and not of 31 percent farther off.
            var (isNear, isOther) = (third.IsNear(one), other.IsNear(one));
            if (third.Excludes(one) || ((one.IsOpen || third.IsOpen) && likeness > score && !isNear && other.IsNearer(one, third)))
                continue;
            // All that is smaller agrees with "fewer than 60": 59 rather than 12; and all that is greater agrees with 59: "fewer than 60" rather than "fewer than 400".
            if ((score >= likeness - Margin && !((one.IsOpen || third.IsOpen) && isOther && !isNear)) || (!one.IsDate && isNear && !isOther))
                return true;
        }

        return false;
    }
}
