using Consistency.Engine.Normalization;
using Consistency.Engine.Quantities;

namespace Consistency.Engine.Network.Sums;

/// <summary>What one or more claims say alike of a node of a component. Equal by reference.</summary>
/// <param name="Claims">Not empty; that of least doubt first, then in an order that the request's does not change.</param>
internal sealed class Statement(int node, Interval strict, IReadOnlyList<NormalClaim> claims)
{
    public int Node => node;

    public Interval Strict => strict;

    public IReadOnlyList<NormalClaim> Claims => claims;

    public NormalClaim First => claims[0];

    /// <summary>What claims say of a component's nodes; in an order that the claims' does not change.</summary>
    /// <param name="wanted">The claims that count.</param>
    public static List<Statement> Of(SumNetwork network, SumComponent component, Func<NormalClaim, bool> wanted)
    {
        var statements = new List<Statement>();
        for (var i = 0; i < component.Nodes.Length; i++)
        {
            var local = i;
            statements.AddRange(network.Nodes[component.Nodes[i]].Claims.Where(wanted).GroupBy(c => c.Reading.Strict)
                .Select(g => new Statement(local, g.Key, [.. g.OrderBy(c => c.Hedged).ThenBy(c => c, Comparer<NormalClaim>.Create(NormalClaim.ByContent))]))
                .OrderBy(s => s.Strict.Floor).ThenBy(s => s.Strict.Ceiling));
        }

        return statements;
    }
}
