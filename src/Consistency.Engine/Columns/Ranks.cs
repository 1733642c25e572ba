namespace Consistency.Engine.Columns;

/// <summary>Numbers names in their ordinal order, equal ones alike, from 0.</summary>
internal static class Ranks
{
    public static int[] Of(string[] names)
    {
        var order = new int[names.Length];
        for (var i = 0; i < order.Length; i++)
            order[i] = i;
        var sorted = (string[])names.Clone();
        Array.Sort(sorted, order, StringComparer.Ordinal);
        var ranks = new int[names.Length];
        for (var i = 1; i < order.Length; i++)
            ranks[order[i]] = ranks[order[i - 1]] + (string.Equals(sorted[i], sorted[i - 1], StringComparison.Ordinal) ? 0 : 1);
        return ranks;
    }
}
