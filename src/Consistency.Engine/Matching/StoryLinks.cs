namespace Consistency.Engine.Matching;

/// <summary>Links texts that have words in common, the rarer the weightier: each with the one it has most in common with, and all that have much.</summary>
/// <remarks>Near-linear: a text is looked at beside a bounded number of others, those that share its rarest words.</remarks>
internal sealed class StoryLinks
{
    // A text is looked at beside so many others.
    private const int MostLookedAt = 64;

    // Of so many texts and more, those of one story share so much of what the words of the one with fewer tell, and so much in all, where a word that
    // one text of many has tells 1. Of fewer texts, less is asked.
    private const int ManyTexts = 12;
    private const double Share = 0.28, Mass = 1;

    // Fewer texts than this say little about how rare a word is.
    private const int FewestTexts = 50;

    private readonly List<string> _keys;
    private readonly int[][] _words;
    private readonly double[] _rarity;
    private readonly double[] _mass;
    private readonly int[] _parent;
    private readonly bool[] _isLinked;

    public StoryLinks(IReadOnlyCollection<StoryText> texts, CancellationToken cancellation)
    {
        var byKey = texts.GroupBy(t => t.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        _keys = byKey.ConvertAll(g => g.Key);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        _words = [.. byKey.Select(g => g.SelectMany(t => t.Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(w => WordNumbers.Of(numbers, w)).Order().ToArray())];
        var having = Having(_words, numbers.Count);
        var all = Math.Max(_keys.Count, FewestTexts);
        _rarity = Array.ConvertAll(having, h => Math.Log((double)all / h.Count) / Math.Log(all));
        _mass = Array.ConvertAll(_words, words => words.Sum(w => _rarity[w]));
        (_parent, _isLinked) = ([.. Enumerable.Range(0, _keys.Count)], new bool[_keys.Count]);
        for (var i = 0; i < _keys.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            LinkFrom(i, having);
        }
    }

    /// <summary>The keys of the texts of each story; texts without a link are in none.</summary>
    public IEnumerable<IEnumerable<string>> Groups() =>
        Enumerable.Range(0, _keys.Count).Where(i => _isLinked[i]).GroupBy(Root, i => _keys[i]);

    private void LinkFrom(int text, List<int>[] having)
    {
        var asked = Math.Min(1, (_keys.Count - 2) / (double)(ManyTexts - 2));
        var (best, bestShare) = (-1, 0.0);
        foreach (var other in Others(text, having).Order())
        {
            var common = WordNumbers.Common(_words[text], _words[other], _rarity);
            var share = common / Math.Max(double.Epsilon, Math.Min(_mass[text], _mass[other]));
            if (share >= Share * asked && common >= Mass * asked)
                Link(text, other);
            if (share > bestShare)
                (best, bestShare) = (other, share);
        }

        if (best >= 0)
            Link(text, best);
    }

    private HashSet<int> Others(int text, List<int>[] having)
    {
        var others = new HashSet<int>();
        foreach (var list in _words[text].OrderByDescending(w => _rarity[w]).ThenBy(w => w).Select(w => having[w]))
        {
            // The nearest in the order of the texts, so that all that share a word are linked through each other.
            var at = list.BinarySearch(text);
            for (var step = 1; step < list.Count && others.Count < MostLookedAt; step++)
            {
                if (at + step < list.Count)
                    others.Add(list[at + step]);
                if (at - step >= 0)
                    others.Add(list[at - step]);
            }
        }

        return others;
    }

    private void Link(int a, int b)
    {
        (_isLinked[a], _isLinked[b]) = (true, true);
        var (first, second) = (Root(a), Root(b));
        _parent[Math.Max(first, second)] = Math.Min(first, second);
    }

    private int Root(int text)
    {
        while (_parent[text] != text)
            text = _parent[text] = _parent[_parent[text]];
        return text;
    }

    private static List<int>[] Having(int[][] words, int count)
    {
        var having = new List<int>[count];
        for (var text = 0; text < words.Length; text++)
        {
            foreach (var word in words[text])
                (having[word] ??= []).Add(text);
        }

        return having;
    }
}
