using System.Runtime.InteropServices;

namespace Consistency.Checking.Tables;

/// <summary>Numbers by keys of a few bytes. A key lies beside its number, so that most look-ups touch memory once, where a dictionary does twice or three times.</summary>
/// <remarks>For one thread.</remarks>
internal sealed class KeyTable<TKey>
    where TKey : struct, IEquatable<TKey>
{
    // A power of two of them, at most half of which are taken: those whose number is not 0.
    private Slot[] _slots = new Slot[64];
    private int _taken;

    /// <summary>The number of a key: 0 where it is new, and then the caller sets it to one that is not.</summary>
    public ref int this[TKey key]
    {
        get
        {
            ref var slot = ref Find(_slots, key);
            if (slot.Number != 0)
                return ref slot.Number;
            if (++_taken > _slots.Length / 2)
            {
                Grow();
                slot = ref Find(_slots, key);
            }

            slot.Key = key;
            return ref slot.Number;
        }
    }

    private void Grow()
    {
        var slots = new Slot[_slots.Length * 2];
        foreach (ref readonly var slot in _slots.AsSpan())
        {
            if (slot.Number != 0)
                Find(slots, slot.Key) = slot;
        }

        _slots = slots;
    }

    /// <summary>The slot that holds a key, or is to hold it.</summary>
    private static ref Slot Find(Slot[] slots, TKey key)
    {
        for (var at = key.GetHashCode(); ; at++)
        {
            ref var slot = ref slots[at & (slots.Length - 1)];
            if (slot.Number == 0 || slot.Key.Equals(key))
                return ref slot;
        }
    }

    [StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
    private struct Slot
    {
        public TKey Key;
        public int Number;
    }
}
