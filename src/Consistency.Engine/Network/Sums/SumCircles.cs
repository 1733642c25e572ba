namespace Consistency.Engine.Network.Sums;

/// <summary>Which sums lie on a circle or between circles, where sums can show together what bounds that go through one after the other do not.</summary>
internal static class SumCircles
{
    /// <param name="above">For each node, those that it is at most.</param>
    public static HashSet<NodeSum> Of(SumNetwork network, List<int>[] above)
    {
        var implied = network.Sums.Where(s => s.IsOfCounts).SelectMany(s => s.Parts, (s, part) => (part, s.Whole)).ToHashSet();
        var sets = new DisjointSets(above.Length);
        for (var node = 0; node < above.Length; node++)
            above[node].Where(w => !implied.Contains((node, w))).ToList().ForEach(w => sets.Join(node, w));

        // A sum that fewer than two of its places tie to other sums is a leaf; without it another may be one.
        var left = network.Sums.ToHashSet<NodeSum>(ReferenceEqualityComparer.Instance);
        var sumsAt = network.Sums.SelectMany(Places, (sum, place) => (sum, place)).ToLookup(s => s.place, s => s.sum);
        var ties = sumsAt.ToDictionary(s => s.Key, s => s.Count());
        var open = new Queue<NodeSum>(network.Sums);
        while (open.TryDequeue(out var sum))
        {
            if (!left.Contains(sum) || Places(sum).Count(p => ties[p] > 1) > 1)
                continue;
            left.Remove(sum);
            foreach (var place in Places(sum))
            {
                if (--ties[place] != 1)
                    continue;
                foreach (var other in sumsAt[place].Where(left.Contains))
                    open.Enqueue(other);
            }
        }

        return left;

        IEnumerable<int> Places(NodeSum sum) => sum.Parts.Append(sum.Whole).Select(sets.Find);
    }
}
