namespace Consistency.Engine.Matching;

/// <summary>Words as numbers, and what those that two texts or figures share tell together.</summary>
internal static class WordNumbers
{
    /// <summary>The number of a name; a new one where it has none yet.</summary>
    public static int Of(Dictionary<string, int> numbers, string name)
    {
        if (!numbers.TryGetValue(name, out var number))
            numbers[name] = number = numbers.Count;
        return number;
    }

    /// <summary>The sum of what the words tell that are in both of two sorted lists without repeats.</summary>
    public static double Common(int[] a, int[] b, double[] rarity)
    {
        var (i, j, common) = (0, 0, 0.0);
        while (i < a.Length && j < b.Length)
        {
            var (first, second) = (a[i], b[j]);
            if (first == second)
                common += rarity[first];
            if (first <= second)
                i++;
            if (second <= first)
                j++;
        }

        return common;
    }
}
