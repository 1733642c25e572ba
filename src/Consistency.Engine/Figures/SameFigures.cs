using System.Numerics;
using Consistency.Engine.Columns;

namespace Consistency.Engine.Figures;

/// <summary>Finds, in a block of cells, the claims of one figure that a rule may want: those in several cells, or with several bounds.</summary>
/// <remarks>Keeps its tables from one block to the next. For one thread.</remarks>
internal sealed class SameFigures
{
    private readonly List<List<int>> _wanted = [];
    private Slot[] _slots = new Slot[256];
    private int _block;

    /// <summary>Looks at a block: the cells from one number to another.</summary>
    /// <returns>The places of claims whose figures have one mark, cell by cell; the lists are the caller's.</returns>
    public IReadOnlyList<List<int>> Of(ClaimSet claims, int firstCell, int endCell)
    {
        _wanted.Clear();
        var (start, end) = (claims.Clustered.Of(firstCell).Start, claims.Clustered.Of(endCell - 1).End);
        // A cell by itself has something to say only where its claims are bounded in more than one way.
        if (endCell - firstCell > 1 || Sides.AreSeveral(claims.Cells[firstCell].Traits))
            Note(claims.Clustered, start, end);
        if (_wanted.Count > 0)
            Gather(claims.Clustered, start, end);
        return _wanted;
    }

    private void Note(ClusteredClaims claims, int start, int end)
    {
        if (_slots.Length < (end - start) * 2)
            (_slots, _block) = (new Slot[(int)BitOperations.RoundUpToPowerOf2((uint)(end - start) * 2)], 0);
        _block++;
        for (var place = start; place < end; place++)
        {
            if (claims.Read[place].Is(ClaimTraits.Figure))
                Note(claims.Cells[place], claims.Read[place]);
        }
    }

    private void Note(int cell, in ReadClaim claim)
    {
        ref var slot = ref SlotOf(claim.Mark);
        if (slot.Block != _block)
        {
            slot = new Slot { Block = _block, Mark = claim.Mark, Cell = cell, Traits = claim.Traits, Wanted = -1 };
            return;
        }

        slot.Traits |= claim.Traits;
        // A figure that is given in one cell with one bound, however often, agrees with itself.
        if (slot.Wanted >= 0 || (slot.Cell == cell && !Sides.AreSeveral(slot.Traits)))
            return;
        slot.Wanted = _wanted.Count;
        _wanted.Add([]);
    }

    private void Gather(ClusteredClaims claims, int start, int end)
    {
        for (var place = start; place < end; place++)
        {
            if (claims.Read[place].Is(ClaimTraits.Figure) && SlotOf(claims.Read[place].Mark).Wanted is >= 0 and var wanted)
                _wanted[wanted].Add(place);
        }
    }

    private ref Slot SlotOf(uint mark)
    {
        var mask = _slots.Length - 1;
        var at = (int)(mark * 0x85EBCA6B >> 7) & mask;
        while (_slots[at].Block == _block && _slots[at].Mark != mark)
            at = (at + 1) & mask;
        return ref _slots[at];
    }

    // What was seen of a mark in the block that the slot was last used for; other blocks' slots are free.
    private struct Slot
    {
        public int Block;
        public uint Mark;
        public int Cell;
        public int Wanted;
        public ClaimTraits Traits;
    }
}
