using Consistency.Engine.Cells;
namespace Consistency.Engine.Network.Sums;

/// <summary>Which nodes are at most which others: parts and wholes at one date, and totals that grow with time.</summary>
internal static class OrderEdges
{
    /// <summary>For each node, those that it is at most, without those that follow from others.</summary>
    public static List<int>[] Of(SumNetwork network)
    {
        var above = new List<int>[network.Nodes.Count];
        var byFacets = new Dictionary<FacetIds, List<int>>();
        var byAnyPeriod = new Dictionary<FacetIds, List<FacetIds>>();
        for (var node = 0; node < above.Length; node++)
        {
            above[node] = [];
            var facets = network.Nodes[node].Facets;
            if (!byFacets.TryGetValue(facets, out var same))
            {
                byFacets[facets] = same = [];
                var anyPeriod = facets with { Period = 0 };
                if (!byAnyPeriod.TryGetValue(anyPeriod, out var periods))
                    byAnyPeriod[anyPeriod] = periods = [];
                periods.Add(facets);
            }

            same.Add(node);
        }

        var dates = byFacets.ToDictionary(f => f.Key, f => new NodeDates(network, f.Value));
        for (var node = 0; node < above.Length; node++)
        {
            var (facets, asOf) = (network.Nodes[node].Facets, network.Nodes[node].AsOf);
            foreach (var whole in network.AboveOrSame(facets, asOf))
            {
                foreach (var longer in byAnyPeriod.GetValueOrDefault(whole with { Period = 0 }, []).Where(l => network.IsWithin(whole.Period, l.Period)))
                    dates[longer].AddNext(asOf, network.IsFlow(longer), node, above[node]);
            }
        }

        return WithoutImplied(above);
    }

    /// <summary>Leaves out what is reached through another, but for nodes that are each at most the other.</summary>
    private static List<int>[] WithoutImplied(List<int>[] above)
    {
        var sets = Array.ConvertAll(above, a => a.ToHashSet());
        return Array.ConvertAll(sets, s => s.Where(w => !s.Any(x => x != w && sets[x].Contains(w) && !sets[w].Contains(x))).ToList());
    }
}
