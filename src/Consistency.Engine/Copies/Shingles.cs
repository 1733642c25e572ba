namespace Consistency.Engine.Copies;

/// <summary>The shingles of a wording: each run of five words, whatever their case and punctuation, hashed; sorted, each once.</summary>
/// <remarks>A. Broder, “On the resemblance and containment of documents”, 1997.</remarks>
internal static class Shingles
{
    private const int Words = 5;

    // A wording of fewer than seven words may be another's by chance.
    private const int Fewest = 3;

    private const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    /// <summary>Empty where the wording is too short to tell a copy.</summary>
    public static ulong[] Of(string wording)
    {
        var words = Hashes(wording);
        var count = words.Count - Words + 1;
        if (count < Fewest)
            return [];
        var shingles = new HashSet<ulong>(count);
        for (var first = 0; first < count; first++)
        {
            var hash = Offset;
            for (var i = first; i < first + Words; i++)
                hash = unchecked((hash ^ words[i]) * Prime);
            shingles.Add(hash);
        }

        return Sorted(shingles);
    }

    public static ulong[] Sorted(HashSet<ulong> shingles)
    {
        var sorted = shingles.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>How many shingles two wordings share.</summary>
    public static int Shared(ulong[] a, ulong[] b)
    {
        var shared = 0;
        for (var (i, j) = (0, 0); i < a.Length && j < b.Length;)
        {
            var order = a[i].CompareTo(b[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    /// <summary>FNV-1a of each run of letters and digits, in lower case.</summary>
    private static List<ulong> Hashes(string wording)
    {
        var words = new List<ulong>();
        var hash = Offset;
        foreach (var c in wording)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked((hash ^ char.ToLowerInvariant(c)) * Prime);
            }
            else if (hash != Offset && c is not ('\'' or '’'))
            {
                words.Add(hash);
                hash = Offset;
            }
        }

        if (hash != Offset)
            words.Add(hash);
        return words;
    }
}
