namespace Consistency.RulePacks.Compiling;

/// <summary>Spelling of words in the compiled lists.</summary>
internal static class Words
{
    /// <summary>Lower case, single blanks, straight apostrophes.</summary>
    public static string Fold(string word) =>
        string.Join(' ', word.Replace('’', '\'').ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
