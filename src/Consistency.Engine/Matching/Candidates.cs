namespace Consistency.Engine.Matching;

/// <summary>Pairs of figures of two texts that may be of one thing: of one kind, with words in common.</summary>
internal sealed class Candidates
{
    // A figure is looked at beside so many others, those that share its rarest words.
    private const int MostLookedAt = 128;

    private readonly List<(int Other, double Score)>[] _of;

    public Candidates(FigureSet figures, CancellationToken cancellation)
    {
        var having = Having(figures);
        _of = new List<(int, double)>[figures.Count];
        for (var i = 0; i < _of.Length; i++)
            _of[i] = [];
        var pairs = new List<(int A, int B, double Score)>();
        for (var i = 0; i < figures.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var other in Others(figures, having, i))
            {
                var score = FigureLikeness.Of(figures[i].Context, figures[other].Context);
                if (score <= 0)
                    continue;
                _of[i].Add((other, score));
                _of[other].Add((i, score));
                pairs.Add((i, other, score));
            }
        }

        pairs.Sort((x, y) => y.Score.CompareTo(x.Score) is var byScore and not 0 ? byScore : x.A.CompareTo(y.A) is var byA and not 0 ? byA : x.B.CompareTo(y.B));
        Pairs = pairs;
    }

    /// <summary>The likest first.</summary>
    public IReadOnlyList<(int A, int B, double Score)> Pairs { get; }

    /// <summary>What a figure may be of one thing with.</summary>
    public IReadOnlyList<(int Other, double Score)> Of(int figure) => _of[figure];

    private static Dictionary<(string Kind, int Word), List<int>> Having(FigureSet figures)
    {
        var having = new Dictionary<(string, int), List<int>>();
        for (var i = 0; i < figures.Count; i++)
        {
            foreach (var word in figures[i].Words)
            {
                if (!having.TryGetValue((figures[i].Context.Kind, word), out var list))
                    having[(figures[i].Context.Kind, word)] = list = [];
                list.Add(i);
            }
        }

        return having;
    }

    /// <summary>Figures of other texts that come later in the set and share a word, the rarest words first.</summary>
    private static HashSet<int> Others(FigureSet figures, Dictionary<(string Kind, int Word), List<int>> having, int figure)
    {
        var (others, looked) = (new HashSet<int>(), 0);
        foreach (var list in figures[figure].Words.Select(w => having[(figures[figure].Context.Kind, w)]).OrderBy(l => l.Count))
        {
            var from = list.BinarySearch(figure) + 1;
            for (var i = from; i < list.Count && looked < MostLookedAt; i++, looked++)
            {
                if (figures[figure].IsComparable(figures[list[i]]))
                    others.Add(list[i]);
            }
        }

        return others;
    }
}
