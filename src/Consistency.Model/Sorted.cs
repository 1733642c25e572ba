namespace Consistency.Model;

/// <summary>Looks things up in lists that are in an order. Pure; safe to call from many threads.</summary>
public static class Sorted
{
    /// <summary>How many items stand before a key, in time by the logarithm of how many there are.</summary>
    /// <param name="items">In an order in which those that stand before the key come first.</param>
    /// <param name="isBefore">Whether an item stands before the key; static, so that asking costs no allocation.</param>
    public static int CountBefore<T, TKey>(IReadOnlyList<T> items, TKey key, Func<T, TKey, bool> isBefore)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (isBefore(items[middle], key))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
