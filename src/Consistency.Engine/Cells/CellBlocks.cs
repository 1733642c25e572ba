using System.Runtime.InteropServices;
using Consistency.Engine.Columns;
using Consistency.Model.Packs;

namespace Consistency.Engine.Cells;

/// <summary>
/// Parts cells into blocks, so that cells of different blocks are never related: by property and subject, and by the request's
/// relations; and puts cells and groups in the order of their blocks, so that what is looked at together lies together.
/// </summary>
internal sealed class CellBlocks
{
    private CellBlocks(CellGroup[] groups, Cell[] cells, int[] starts, int[] groupStarts)
    {
        (Groups, Cells, Starts, GroupStarts) = (groups, cells, starts, groupStarts);
        foreach (var cell in cells)
            Traits |= cell.Traits;
    }

    /// <summary>Block by block, and numbered so.</summary>
    public IReadOnlyList<CellGroup> Groups { get; }

    /// <summary>Group by group, and numbered so.</summary>
    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Where each block begins among the cells and, last, how many cells there are.</summary>
    public int[] Starts { get; }

    /// <summary>Where each group begins among the cells and, last, how many cells there are.</summary>
    public int[] GroupStarts { get; }

    /// <summary>What any of the claims is.</summary>
    public ClaimTraits Traits { get; }

    /// <summary>Numbers groups and cells anew.</summary>
    public static CellBlocks Of(IReadOnlyList<Cell> cells, List<CellGroup> groups, RequestParts parts, FacetTable table, RulePack pack)
    {
        var blocks = Join(cells, parts, table, pack);
        var ordered = groups.ToArray();
        Array.Sort(Array.ConvertAll(ordered, g => ((long)blocks.Find(g.Cells[0].Cell.Number) << 32) | (uint)g.Number), ordered);
        var (numbered, starts, last) = (new Cell[cells.Count], new List<int>(), -1);
        var (groupStarts, next) = (new int[ordered.Length + 1], 0);
        for (var group = 0; group < ordered.Length; group++)
        {
            var block = blocks.Find(ordered[group].Cells[0].Cell.Number);
            if (block != last)
                starts.Add(next);
            last = block;
            ordered[group].Number = group;
            groupStarts[group] = next;
            foreach (var (cell, _) in ordered[group].Cells)
            {
                cell.Group = group;
                numbered[next++] = cell;
            }
        }

        starts.Add(next);
        groupStarts[^1] = next;
        for (var number = 0; number < numbered.Length; number++)
            numbered[number].Number = number;
        return new CellBlocks(ordered, numbered, [.. starts], groupStarts);
    }

    private static DisjointSets Join(IReadOnlyList<Cell> cells, RequestParts parts, FacetTable table, RulePack pack)
    {
        var properties = new NameRoots(table, n => pack.Properties.Wholes(n).Concat(Confusable(pack, n)));
        var subjects = new NameRoots(table, pack.Subjects.Wholes);
        // Every name is joined with its wholes before any root is asked for.
        foreach (var cell in cells)
        {
            properties.Add(cell.Ids.Property);
            subjects.Add(cell.Ids.Subject);
        }

        var (blocks, firsts) = (new DisjointSets(cells.Count), new Dictionary<(int Property, int Subject), int>());
        foreach (var cell in cells)
        {
            var key = (properties.Of(cell.Ids.Property), subjects.Of(cell.Ids.Subject));
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(firsts, key, out var known);
            if (known)
                blocks.Join(first, cell.Number);
            else
                first = cell.Number;
        }

        foreach (var (part, whole) in parts.All)
            blocks.Join(part.Number, whole.Number);
        return blocks;
    }

    private static IEnumerable<string> Confusable(RulePack pack, string property) =>
        pack.PropertyDefinitions.TryGetValue(property, out var definition) ? definition.Confusable : [];
}
