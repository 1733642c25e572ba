namespace Consistency.RulePacks.Compiling;

/// <summary>Joins sets of synonyms that share a word, so that an upper pack widens a set by naming one of its words.</summary>
internal static class SynonymSets
{
    /// <summary>Every word with its set's name, which is the set's first word in ordinal order.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Join(IEnumerable<IReadOnlyList<string>> sets)
    {
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            foreach (var word in set)
                Unite(parents, set[0], word);
        }

        return parents.Keys.Select(word => KeyValuePair.Create(word, Find(parents, word))).ToList();
    }

    private static void Unite(Dictionary<string, string> parents, string a, string b)
    {
        var (rootA, rootB) = (Find(parents, a), Find(parents, b));
        var order = string.CompareOrdinal(rootA, rootB);
        if (order < 0)
            parents[rootB] = rootA;
        else if (order > 0)
            parents[rootA] = rootB;
    }

    private static string Find(Dictionary<string, string> parents, string word)
    {
        parents.TryAdd(word, word);
        while (!string.Equals(parents[word], word, StringComparison.Ordinal))
            word = parents[word] = parents[parents[word]];
        return word;
    }
}
