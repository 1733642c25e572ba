namespace Consistency.Engine.Network.Sums;

/// <summary>Nodes that sums and order tie together, by numbers of their own, and what ties them.</summary>
/// <param name="Nodes">The network's number of each.</param>
/// <param name="IsCount">For each, whether it is never below zero.</param>
/// <param name="Above">For each, those that it is at most.</param>
/// <param name="IsTree">Whether no sum is on a circle, so that the tightest bounds decide.</param>
internal sealed record SumComponent(int[] Nodes, bool[] IsCount, int[][] Above, NodeSum[] Sums, bool IsTree)
{
    // Each node's nodes below, and the sums that it takes part in.
    public int[][] Below { get; } = Inverse(Nodes.Length, Above);

    public int[][] SumsOf { get; } = Inverse(Nodes.Length, Array.ConvertAll(Sums, s => s.Parts.Append(s.Whole).ToArray()));

    /// <summary>The components that hold a sum, without the sums that cannot matter.</summary>
    public static IEnumerable<SumComponent> Of(SumNetwork network)
    {
        if (network.Sums.Count == 0)
            yield break;
        var above = OrderEdges.Of(network);
        var ends = new KnownEnds(network, above);
        var circles = SumCircles.Of(network, above);
        var sums = network.Sums.Where(s => circles.Contains(s) || ends.Matters(s)).ToList();
        foreach (var sum in network.Sums.Except(sums))
            Array.ForEach(sum.Parts, p => above[p].Add(sum.Whole));
        // That a part is at most its whole follows from a sum of counts.
        foreach (var sum in sums.Where(s => s.IsOfCounts))
            Array.ForEach(sum.Parts, p => above[p].Remove(sum.Whole));

        var sets = new DisjointSets(above.Length);
        for (var node = 0; node < above.Length; node++)
            above[node].ForEach(w => sets.Join(node, w));
        var ordered = Enumerable.Range(0, above.Length).Select(sets.Find).ToArray();
        var tree = new DisjointSets(above.Length);
        var circular = new HashSet<int>();
        foreach (var sum in sums)
        {
            foreach (var part in sum.Parts)
            {
                if (tree.Find(ordered[part]) == tree.Find(ordered[sum.Whole]))
                    circular.Add(ordered[part]);
                tree.Join(ordered[part], ordered[sum.Whole]);
                sets.Join(part, sum.Whole);
            }
        }

        var onCircles = circular.Select(sets.Find).ToHashSet();
        var members = Enumerable.Range(0, above.Length).ToLookup(sets.Find);
        foreach (var sumsOfOne in sums.GroupBy(s => sets.Find(s.Whole)))
        {
            // In an order that the claims' does not change, so that of equal bounds the same ones are followed.
            var nodes = members[sumsOfOne.Key].Select(n => (Node: n, Key: network.Key(n))).OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => n.Node).ToArray();
            var local = nodes.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i);
            yield return new SumComponent(
                nodes,
                Array.ConvertAll(nodes, n => network.Nodes[n].IsCount),
                Array.ConvertAll(nodes, n => above[n].Select(w => local[w]).Distinct().Order().ToArray()),
                sumsOfOne.Select(s => s with { Whole = local[s.Whole], Parts = Array.ConvertAll(s.Parts, p => local[p]) })
                    .OrderBy(s => s.Whole).ThenBy(s => string.Join(' ', s.Parts.Order()), StringComparer.Ordinal).ToArray(),
                !onCircles.Contains(sumsOfOne.Key) && sumsOfOne.All(s => s.IsOfCounts));
        }
    }

    private static int[][] Inverse(int count, int[][] targets)
    {
        var sources = new List<int>[count];
        for (var i = 0; i < targets.Length; i++)
        {
            foreach (var target in targets[i])
                (sources[target] ??= []).Add(i);
        }

        return Array.ConvertAll(sources, s => s?.ToArray() ?? []);
    }
}
