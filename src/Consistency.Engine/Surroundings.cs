using Consistency.Engine.Cells;
using Consistency.Engine.Figures;
using Consistency.Engine.Normalization;
using Consistency.Model.Packs;

namespace Consistency.Engine;

/// <summary>What a larger set of claims says that a few of them do not say by themselves: whose names are whose, who speaks for whom, and what rivals there are.</summary>
/// <param name="Names">Of all names in the larger set.</param>
/// <param name="Relations">The request's, with canonical names.</param>
/// <param name="Holders">For which bodies people speak.</param>
/// <param name="SomeSpeakForOthers">Whether there are titles or offices in the larger set.</param>
/// <param name="RivalsOf">Cells of no claims that leave unstated facets of given cells as open, and dates as close, as the larger set does.</param>
internal sealed record Surroundings(
    NameResolver Names,
    IReadOnlyList<PatternRelation> Relations,
    OfficeHolders? Holders,
    bool SomeSpeakForOthers,
    Func<IReadOnlyList<Cell>, FacetTable, IEnumerable<Cell>> RivalsOf)
{
    /// <summary>Groups cells as they would be within the larger set.</summary>
    public List<CellGroup> Group(IReadOnlyList<Cell> cells, FacetTable table, RulePack pack)
    {
        var rivals = RivalsOf(cells, table).ToHashSet();
        var groups = CellGrouper.Group([.. cells, .. rivals], table, pack);
        groups.RemoveAll(g => rivals.Contains(g.Cells[0].Cell));
        return groups;
    }
}
