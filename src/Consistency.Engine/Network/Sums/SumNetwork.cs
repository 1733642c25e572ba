using Consistency.Engine.Cells;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network.Sums;

/// <summary>
/// The cells that sums tie together, as they are stated, without any assumption: what they are parts of, what adds up to what, and the dates
/// of flows, with the cells besides that nobody states and that a sum has for its whole or a part.
/// </summary>
internal sealed class SumNetwork
{
    // So many cells that nobody states are followed for each stated one, and some more.
    private const int MostUnstated = 32, MoreUnstated = 4096;

    private readonly FacetTable _table = new();
    private readonly SumTable _sums;
    private readonly WholeFinder _finder;
    private readonly RulePack _pack;
    private readonly List<SumNode> _nodes = [];
    private readonly List<NodeSum> _nodeSums = [];
    private readonly Dictionary<(FacetIds Facets, string AsOf), int> _nodeOf = [];
    private readonly Dictionary<(FacetIds Facets, int Date), List<FacetIds>> _above = [];

    public SumNetwork(ClaimSet claims)
    {
        _pack = claims.Pack;
        _sums = new SumTable(claims, _table);
        AddStated(claims);
        var stated = _nodes.Count;
        var named = _sums.Patterns.SelectMany(s => s.Parts.Append(s.Whole)).Select(p => new AppliedPattern(p, _table).To(default));
        _finder = new WholeFinder(_pack, _table, new PartRelations(claims.Relations, _table), _nodes.Select(n => n.Facets).Concat(named), assumptions: -1);
        AddDated();
        var known = new HashSet<(SumPattern Pattern, FacetIds Whole, string AsOf)>();
        var knownParts = new HashSet<(FacetIds Whole, string AsOf, string Parts)>();
        for (var node = 0; node < _nodes.Count; node++)
        {
            claims.Cancellation.ThrowIfCancellationRequested();
            if (_nodes.Count > (stated * (MostUnstated + 1L)) + MoreUnstated)
            {
                claims.AddNotDecided("quantity/sum: the sums need more cells that nobody states than are followed.");
                break;
            }

            foreach (var facets in AboveOrSame(_nodes[node].Facets, _nodes[node].AsOf))
            {
                foreach (var sum in _sums.Of(facets, _nodes[node].AsOf))
                {
                    // Each part of a sum leads to it; that another pattern says the same is seen by its parts.
                    if (known.Add((sum.Pattern, sum.Whole, _nodes[node].AsOf)) && knownParts.Add((sum.Whole, _nodes[node].AsOf, string.Join(' ', sum.Parts.Order(ByIds)))))
                        AddSum(sum, _nodes[node].AsOf);
                }
            }
        }
    }

    public IReadOnlyList<SumNode> Nodes => _nodes;

    public IReadOnlyList<NodeSum> Sums => _nodeSums;

    /// <summary>The facets with those that they are part of at a date, periods left aside.</summary>
    public IReadOnlyList<FacetIds> AboveOrSame(FacetIds facets, string asOf)
    {
        var date = _finder.Dated(asOf);
        if (!_above.TryGetValue((facets, date), out var above))
        {
            var found = new List<(FacetIds Whole, int LeftOut)> { (facets, 0) };
            // What is too much to follow is said by part-exceeds-whole.
            _finder.TryFind(facets, date, found);
            _above[(facets, date)] = above = found.ConvertAll(f => f.Whole);
        }

        return above;
    }

    /// <summary>Whether what was counted in one period is among what was counted in the other.</summary>
    public bool IsWithin(int period, int longer) =>
        period == longer || FacetComparer.Period(_table.Name(period), _table.Name(longer)) == FacetRelation.PartOf;

    public bool IsFlow(FacetIds facets) => _finder.IsFlow(facets);

    /// <summary>A canonical key: the smallest of the cells', else the one that a cell would have.</summary>
    public string Key(int node) => _nodes[node] is { Claims.Count: > 0 } stated
        ? stated.Claims.Select(c => c.Cell.Key).Min(StringComparer.Ordinal)!
        : FacetsOf(node).Key();

    public Facets FacetsOf(int node) => _table.FacetsOf(_nodes[node].Facets, _nodes[node].AsOf);

    private static Comparer<FacetIds> ByIds { get; } = Comparer<FacetIds>.Create((a, b) =>
        (a.Property, a.Measure, a.Subject, a.Qualifiers, a.Place, a.Event, a.Period).CompareTo((b.Property, b.Measure, b.Subject, b.Qualifiers, b.Place, b.Event, b.Period)));

    private void AddStated(ClaimSet claims)
    {
        foreach (var group in claims.Groups)
        {
            foreach (var (cell, _) in group.Cells)
            {
                if ((cell.Traits & NetworkClaim.Counting) == 0 || !_sums.MayConcern(cell.Facets.Property))
                    continue;
                foreach (var claim in cell.Claims)
                {
                    if (claim is not { Denied: false, Quantity: not null })
                        continue;
                    // Dates within the pack's window are one; a date that is unstated stays so.
                    var asOf = cell.Facets.AsOf.Length > 0 ? group.Facets.AsOf : "";
                    _nodes[NodeAt(_table.IdsOf(cell.Facets), asOf)].Claims.Add(claim);
                }
            }
        }
    }

    /// <summary>What was counted before a date at which alone a relation holds is still counted then.</summary>
    private void AddDated()
    {
        var dates = _finder.Dates.Concat(_sums.Dates).Distinct().Select(_table.Name).ToList();
        if (dates.Count == 0)
            return;
        foreach (var flow in _nodes.Where(n => _finder.IsFlow(n.Facets)).ToList())
        {
            foreach (var date in dates.Where(d => AsOfDate.IsBefore(flow.AsOf, d)))
                NodeAt(flow.Facets, date);
        }
    }

    private void AddSum(SumOfFacets sum, string asOf)
    {
        var whole = NodeAt(sum.Whole, asOf);
        var parts = sum.Parts.Select(p => NodeAt(p, asOf)).ToArray();
        _nodeSums.Add(new NodeSum(whole, parts, Array.TrueForAll(parts, p => _nodes[p].IsCount)));
    }

    private int NodeAt(FacetIds facets, string asOf)
    {
        if (!_nodeOf.TryGetValue((facets, asOf), out var node))
        {
            _nodeOf.Add((facets, asOf), node = _nodes.Count);
            var isChange = facets.Measure > 0 && _table.Name(facets.Measure)[0] == '+';
            _nodes.Add(new SumNode(facets, asOf, !isChange && _pack.PropertyDefinitions.GetValueOrDefault(_table.Name(facets.Property))?.Count == true));
        }

        return node;
    }
}
