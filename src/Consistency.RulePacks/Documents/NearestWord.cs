namespace Consistency.RulePacks.Documents;

/// <summary>Finds the known word that a mistyped one probably means.</summary>
internal static class NearestWord
{
    /// <summary>Longer words are nobody's typing error.</summary>
    private const int LongestWord = 64;

    /// <summary>" Did you mean …?" with a leading blank, or nothing where no known word is near.</summary>
    public static string Hint(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord)
            return "";
        var furthest = Math.Max(1, Math.Min(3, word.Length / 3));
        var (best, distance) = known.Where(k => Math.Abs(k.Length - word.Length) <= furthest)
            .Select(k => (Word: k, Distance: Distance(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault((Word: "", Distance: int.MaxValue));
        return distance <= furthest ? $" Did you mean \"{best}\"?" : "";
    }

    /// <summary>Letters to insert, drop, replace or swap with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1, rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost = Math.Min(cost, rows[i - 2, j - 2] + 1);
                rows[i, j] = cost;
            }
        }

        return rows[a.Length, b.Length];
    }
}
