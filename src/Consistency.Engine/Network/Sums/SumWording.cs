using Consistency.Engine.Reporting;
using Consistency.Model;

namespace Consistency.Engine.Network.Sums;

/// <summary>Puts what ties cells together into words.</summary>
internal sealed class SumWording(SumNetwork network, SumConflict conflict)
{
    /// <summary>What the whole of the sums is: by the name that a claim gives it, where there is one.</summary>
    public string What()
    {
        var whole = conflict.Proof.Sums.Select(s => conflict.Component.Sums[s].Whole).OrderBy(w => network.Key(conflict.Component.Nodes[w]), StringComparer.Ordinal).First();
        return network.Nodes[conflict.Component.Nodes[whole]].Claims is { Count: > 0 } claims ? Wording.What(Repairs.First(claims)) : Topic(whole);
    }

    /// <summary>The sums, parts and dates that the proof uses, sorted by text.</summary>
    public IEnumerable<Step> Steps() => conflict.Proof.Sums.Select(Sum).Concat(conflict.Proof.Edges.Select(Edge)).OrderBy(s => s.Text, StringComparer.Ordinal);

    private Step Sum(int sum)
    {
        var (whole, parts, _) = conflict.Component.Sums[sum];
        var names = parts.Select(Name).Order(StringComparer.Ordinal).ToList();
        var listed = names.Count > 1 ? $"{string.Join(", ", names[..^1])} and {names[^1]}" : names[0];
        return new Step(StepKind.Sum, $"{Name(whole)} is the sum of {listed}.", Ids([.. parts, whole]));
    }

    private Step Edge((int Part, int Whole) edge)
    {
        var (part, whole) = (network.Nodes[conflict.Component.Nodes[edge.Part]], network.Nodes[conflict.Component.Nodes[edge.Whole]]);
        return part.Facets == whole.Facets
            ? new Step(StepKind.Time, $"{Name(edge.Part)} is a total that only grows: what was counted by {part.AsOf} is still counted on {whole.AsOf}.", Ids([edge.Part, edge.Whole]))
            : new Step(StepKind.PartOf, $"{Name(edge.Part)} is part of {Name(edge.Whole)}.", Ids([edge.Part, edge.Whole]));
    }

    private string Name(int node) => $"“{Topic(node)}”";

    private string Topic(int node)
    {
        var number = conflict.Component.Nodes[node];
        if (network.Nodes[number].Claims is { Count: > 0 } claims && Repairs.First(claims) is var first)
            return $"{Wording.Subject(first)} {Wording.Measure(first)}";
        var facets = network.FacetsOf(number);
        return string.Join(' ', facets.Qualifiers.Pairs.Select(q => q.Value).Append(facets.Subject).Append(Wording.Measure(facets.Property)));
    }

    private string[] Ids(int[] nodes) => conflict.Minimal.Where(m => nodes.Contains(m.Node)).OrderBy(m => m.First.Index).Select(m => m.First.Id).ToArray();
}
