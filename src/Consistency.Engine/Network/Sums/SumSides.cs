namespace Consistency.Engine.Network.Sums;

/// <summary>For each statement of a conflict, those of its cell that clash with the others in its place.</summary>
internal static class SumSides
{
    /// <summary>In the order of the minimal set; none is on two sides.</summary>
    public static IReadOnlyList<IReadOnlyList<Statement>> Of(IReadOnlyList<Statement> minimal, ILookup<int, Statement> byNode, SumSearch search)
    {
        var placed = minimal.ToHashSet();
        var sides = new List<IReadOnlyList<Statement>>();
        foreach (var member in minimal)
        {
            var others = minimal.Where(m => m != member).ToList();
            var clashing = byNode[member.Node].Where(s => !placed.Contains(s) && search.IsConflict([.. others, s])).ToList();
            placed.UnionWith(clashing);
            sides.Add([member, .. clashing]);
        }

        return sides;
    }
}
