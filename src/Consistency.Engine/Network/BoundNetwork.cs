using System.Runtime.InteropServices;
using Consistency.Engine.Cells;
using Consistency.Engine.Quantities;
using Consistency.Model.Packs;

namespace Consistency.Engine.Network;

/// <summary>The groups of cells that hold numbers as nodes: things, each at its as-of dates, and what is part of what.</summary>
internal sealed class BoundNetwork
{
    private readonly List<CellGroup> _nodes;
    private readonly List<FacetIds> _things;
    private readonly Dictionary<FacetIds, int> _thingOf;

    // The first and last node of each thing, and after each node the next of its thing; -1 for none.
    private readonly List<(int First, int Last)> _nodesOf;
    private readonly List<int> _nextNode;
    private readonly List<int> _groupNumbers;

    // Things that differ in their period alone, chained likewise.
    private readonly Dictionary<FacetIds, int> _firstOfAnyPeriod;
    private readonly List<int> _nextPeriod;
    private readonly List<string> _notDecided = [];
    private readonly FacetTable _table;
    private readonly WholeFinder _finder;

    public BoundNetwork(IReadOnlyList<CellGroup> groups, PartRelations relations, FacetTable table, RulePack pack, CancellationToken cancellation)
    {
        // Nearly every group is a thing of its own.
        _table = table;
        (_nodes, _things, _nodesOf, _nextNode, _nextPeriod) = (new(groups.Count), new(groups.Count), new(groups.Count), new(groups.Count), new(groups.Count));
        (_thingOf, _firstOfAnyPeriod, _groupNumbers) = (new(groups.Count), new(groups.Count), new(groups.Count));
        foreach (var group in groups)
        {
            if ((group.Traits & NetworkClaim.Counting) != 0)
                Add(group);
        }

        _finder = new WholeFinder(pack, _table, relations, _things, pack.Facets.TensionAssumptions);
        Parts = PartsByWhole(cancellation);
        PartStarts = [.. Enumerable.Range(0, Parts.Count).Where(i => i == 0 || Parts[i - 1].Whole != Parts[i].Whole), Parts.Count];
    }

    /// <summary>What was too large to decide, in words.</summary>
    public IReadOnlyList<string> NotDecided => _notDecided;

    public int Things => _things.Count;

    /// <summary>Sorted by whole.</summary>
    public IReadOnlyList<PartOfWhole> Parts { get; }

    /// <summary>Where the parts of each whole begin among <see cref="Parts"/> and, last, where all end.</summary>
    public int[] PartStarts { get; }

    /// <summary>Whether its numbers are totals that never fall.</summary>
    public bool IsFlow(int thing) => _finder.IsFlow(_things[thing]);

    /// <summary>Whether its totals add up, so that a later one holds the earlier ones.</summary>
    public bool Grows(int thing) => IsFlow(thing) && _finder.IsAdditive(_things[thing]);

    /// <summary>The nodes of a thing: it at each of its dates.</summary>
    public IEnumerable<int> NodesOf(int thing)
    {
        for (var node = FirstNode(thing); node >= 0; node = NextNode(node))
            yield return node;
    }

    public int FirstNode(int thing) => _nodesOf[thing].First;

    /// <summary>The next node of the same thing; -1 for none.</summary>
    public int NextNode(int node) => _nextNode[node];

    public bool HasSeveralDates(int thing) => _nodesOf[thing].First != _nodesOf[thing].Last;

    public CellGroup Group(int node) => _nodes[node];

    /// <summary>The group's number, without a look at the group.</summary>
    public int GroupNumber(int node) => _groupNumbers[node];

    private void Add(CellGroup group)
    {
        var facets = group.Ids;
        var node = _nodes.Count;
        _nodes.Add(group);
        _nextNode.Add(-1);
        _groupNumbers.Add(group.Number);
        ref var thing = ref CollectionsMarshal.GetValueRefOrAddDefault(_thingOf, facets, out var known);
        if (known)
        {
            _nextNode[_nodesOf[thing].Last] = node;
            _nodesOf[thing] = (_nodesOf[thing].First, node);
            return;
        }

        thing = _things.Count;
        _things.Add(facets);
        _nodesOf.Add((node, node));
        ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(_firstOfAnyPeriod, facets with { Period = 0 }, out known);
        _nextPeriod.Add(known ? first : -1);
        first = thing;
    }

    private List<PartOfWhole> PartsByWhole(CancellationToken cancellation)
    {
        var parts = new List<PartOfWhole>();
        var wholes = new List<(FacetIds Whole, int LeftOut)>();
        for (var part = 0; part < _things.Count; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var facets = _things[part];
            wholes.Clear();
            wholes.Add((facets, 0));
            if (!_finder.TryFind(facets, 0, wholes))
                _notDecided.Add($"quantity/part-exceeds-whole: {_table.FacetsOf(facets, "").Key()} is part of more things than are followed.");
            var always = wholes.Count;
            foreach (var date in _finder.Dates)
            {
                wholes.RemoveRange(always, wholes.Count - always);
                // What is too much to follow has been said.
                _finder.TryFind(facets, date, wholes);
                foreach (var (whole, leftOut) in wholes.Skip(always).Except(wholes.Take(always)))
                    AddWithin(parts, part, whole, leftOut, _table.Name(date));
            }

            for (var i = 0; i < always; i++)
                AddWithin(parts, part, wholes[i].Whole, wholes[i].LeftOut, "");
        }

        parts.Sort();
        return parts;
    }

    /// <summary>What was counted in a period is part of what was counted in a longer one.</summary>
    private void AddWithin(List<PartOfWhole> parts, int part, FacetIds whole, int leftOut, string asOf)
    {
        for (var thing = _firstOfAnyPeriod.GetValueOrDefault(whole with { Period = 0 }, -1); thing >= 0; thing = _nextPeriod[thing])
        {
            if (thing == part || IsOnlyVaguer(_things[thing], _things[part]))
                continue;
            if (whole.Period == _things[thing].Period || FacetComparer.Period(_table.Name(whole.Period), _table.Name(_things[thing].Period)) is FacetRelation.PartOf)
                parts.Add(new PartOfWhole(thing, part, leftOut, asOf));
        }
    }

    /// <summary>The same but for a place or event that it leaves open is no whole: it may be the same thing, or another.</summary>
    private static bool IsOnlyVaguer(FacetIds whole, FacetIds part) =>
        (whole.Place == 0 || whole.Place == part.Place) && (whole.Event == 0 || whole.Event == part.Event) && whole with { Place = part.Place, Event = part.Event } == part;
}
