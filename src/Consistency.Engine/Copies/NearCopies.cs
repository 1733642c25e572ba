namespace Consistency.Engine.Copies;

/// <summary>Groups documents that repeat each other's wording, by how much of the shorter one the longer one contains.</summary>
/// <remarks>
/// Broder's containment, counted exactly by an index from shingle to holders. The result does not depend on the order of
/// the documents; it takes time in proportion to their shingles.
/// </remarks>
internal static class NearCopies
{
    // Most of the shorter one. One word in the middle of fifteen that is changed leaves six of eleven shingles.
    private const double CopiedShare = 0.5;

    // What more documents than this have in common is boilerplate, or a copy of the first of them.
    private const int MostHolders = 16;

    /// <summary>Whether most of the shorter of two documents is in the other one.</summary>
    public static bool AreCopies(ulong[] a, ulong[] b) => IsCopy(Shingles.Shared(a, b), Math.Min(a.Length, b.Length));

    /// <param name="documents">The shingles of each, with a name that tells it from the others.</param>
    /// <returns>A number for each document, equal for those of one group.</returns>
    public static int[] Group(IReadOnlyList<(string Name, ulong[] Shingles)> documents, CancellationToken cancellation)
    {
        // The longest first, so that each is looked for in longer ones; from here on a document is its rank.
        var byRank = Enumerable.Range(0, documents.Count)
            .OrderByDescending(i => documents[i].Shingles.Length).ThenBy(i => documents[i].Name, StringComparer.Ordinal).ToArray();
        var groups = new DisjointSets(documents.Count);
        var holders = new Dictionary<ulong, List<int>>();
        for (var rank = 0; rank < byRank.Length; rank++)
        {
            cancellation.ThrowIfCancellationRequested();
            var shingles = documents[byRank[rank]].Shingles;
            var (original, shared) = MostShared(shingles, holders);
            // With that one alone: a sentence that two reports both quote makes no copies of them.
            if (IsCopy(shared, shingles.Length))
                groups.Join(original, rank);
            Enter(rank, shingles, holders);
        }

        var group = new int[documents.Count];
        for (var rank = 0; rank < byRank.Length; rank++)
            group[byRank[rank]] = groups.Find(rank);
        return group;
    }

    private static bool IsCopy(int shared, int length) => shared > CopiedShare * length;

    private static void Enter(int document, ulong[] shingles, Dictionary<ulong, List<int>> holders)
    {
        foreach (var shingle in shingles)
        {
            if (!holders.TryGetValue(shingle, out var list))
                holders[shingle] = list = [];
            if (list.Count < MostHolders)
                list.Add(document);
        }
    }

    /// <summary>The document that holds the most of the shingles, and how many; the first of several.</summary>
    private static (int Document, int Shared) MostShared(ulong[] shingles, Dictionary<ulong, List<int>> holders)
    {
        var counts = new Dictionary<int, int>();
        foreach (var holder in shingles.SelectMany(s => holders.GetValueOrDefault(s, [])))
            counts[holder] = counts.GetValueOrDefault(holder) + 1;
        return counts.Select(c => (c.Key, c.Value)).Aggregate((0, 0), (best, c) => c.Value > best.Item2 || (c.Value == best.Item2 && c.Key < best.Item1) ? c : best);
    }
}
