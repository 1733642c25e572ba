using Consistency.Model;

namespace Consistency.Engine.Network.Sums;

/// <summary>The nodes of one thing by date.</summary>
internal sealed class NodeDates
{
    private readonly Dictionary<string, int> _atDate = new(StringComparer.Ordinal);

    // Sorted by start; dates that cannot be read are left out.
    private readonly List<(IsoTime Span, int Node)> _sorted = [];

    public NodeDates(SumNetwork network, List<int> nodes)
    {
        foreach (var node in nodes)
        {
            _atDate.Add(network.Nodes[node].AsOf, node);
            if (AsOfDate.TryRead(network.Nodes[node].AsOf, out var span))
                _sorted.Add((span, node));
        }

        _sorted.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start) is var byStart and not 0 ? byStart : a.Span.End.CompareTo(b.Span.End));
    }

    /// <summary>Adds the node at a date, and of a flow those of the next dates after it: later ones follow from these.</summary>
    public void AddNext(string asOf, bool isFlow, int from, List<int> nodes)
    {
        if (_atDate.TryGetValue(asOf, out var same) && same != from)
            nodes.Add(same);
        if (!isFlow || !AsOfDate.TryRead(asOf, out var span))
            return;
        var firstEnd = double.PositiveInfinity;
        for (var i = Sorted.CountBefore(_sorted, span.End, static (date, end) => date.Span.Start < end); i < _sorted.Count && _sorted[i].Span.Start < firstEnd; i++)
        {
            nodes.Add(_sorted[i].Node);
            firstEnd = Math.Min(firstEnd, _sorted[i].Span.End);
        }
    }
}
