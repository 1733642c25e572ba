namespace Consistency.Model.Language;

/// <summary>Strips English endings, so that "negotiation", "negotiations" and "negotiate" share a stem.</summary>
/// <remarks>A light relative of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980): the longest ending off, if enough is left.</remarks>
public static class Stemmer
{
    private const int ShortestStem = 3;

    // The longest first; an ending that another one ends with comes before it.
    private static readonly string[] Endings =
    [
        "izations", "isations", "ization", "isation", "ications", "ication", "abilities", "ability", "ations", "itions", "ation", "ition",
        "ators", "ments", "ating", "ator", "ated", "ates", "able", "ible", "ably", "ment", "ness", "ings", "ions", "izes", "ized", "ises", "ised",
        "ing", "ion", "ies", "ied", "ize", "ise", "ate", "ers", "est", "ed", "es", "er", "ly", "or", "y", "s", "e",
    ];

    /// <param name="word">A word in lower case.</param>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length == 0 || word[^1] != ending[^1] || !word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < ShortestStem)
                continue;
            if (ending is "s" && word.EndsWith("ss", StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            // "planned" to "plan", but "filled" to "fill".
            return ending is "ed" or "ing" && stem.Length > ShortestStem && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;
        }

        return word;
    }
}
