namespace Consistency.Engine.Quotes;

/// <summary>The longest common subsequence of two wordings' content words.</summary>
internal static class Alignment
{
    /// <summary>Pairs of indexes, ascending in both.</summary>
    public static List<(int A, int B)> Of(Concept[] a, Concept[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = Same(a[i], b[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        var matches = new List<(int A, int B)>();
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            if (Same(a[i], b[j]))
                matches.Add((i++, j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }

        return matches;
    }

    private static bool Same(Concept a, Concept b) => string.Equals(a.Name, b.Name, StringComparison.Ordinal);
}
