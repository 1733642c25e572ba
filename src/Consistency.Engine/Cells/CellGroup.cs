using System.Numerics;
using Consistency.Engine.Columns;
using Consistency.Engine.Normalization;

namespace Consistency.Engine.Cells;

/// <summary>Cells that may be one: equal where they state something, and what one leaves unstated has no rival in the set.</summary>
/// <param name="Number">Its place among the set's groups, until they are put in order.</param>
/// <param name="Facets">What they state together.</param>
/// <param name="Ids">The same as numbers.</param>
internal sealed record CellGroup(int Number, Facets Facets, FacetIds Ids, GroupedCell[] Cells)
{
    public int Number { get; set; } = Number;

    /// <summary>The key that a disagreement within the group is named by: the smallest of its cells'.</summary>
    public string Key => Cells.Select(c => c.Cell.Key).Min(StringComparer.Ordinal)!;

    /// <summary>What any of its claims is.</summary>
    public ClaimTraits Traits
    {
        get
        {
            var traits = ClaimTraits.None;
            foreach (var (cell, _) in Cells)
                traits |= cell.Traits;
            return traits;
        }
    }

    public IEnumerable<NormalClaim> Claims => Cells.SelectMany(c => c.Cell.Claims);
}

/// <summary>A cell, and which facets it states, as bits of <see cref="CellGrouper"/>.</summary>
internal readonly record struct GroupedCell(Cell Cell, uint Stated)
{
    /// <summary>How many facets one of two states and the other does not.</summary>
    public static int Assumptions(uint a, uint b) => BitOperations.PopCount(a ^ b);
}
