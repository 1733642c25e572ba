namespace Consistency.Model.Language;

/// <summary>Knows the number of English nouns by their endings.</summary>
public static class Nouns
{
    private const int ShortestWithEnding = 4;

    /// <summary>A noun without the ending of its plural: "car" of "cars", "family" of "families", "bus" of "buses".</summary>
    /// <param name="word">A word in lower case.</param>
    public static string Singular(string word)
    {
        if (word.Length < ShortestWithEnding || word[^1] != 's' || word[^2] is 's' or 'u' or 'i')
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > ShortestWithEnding)
            return word[..^3] + "y";
        return EndsInHiss(word.AsSpan(0, word.Length - 2)) && word[^2] == 'e' ? word[..^2] : word[..^1];
    }

    private static bool EndsInHiss(ReadOnlySpan<char> stem) => stem[^1] is 'x' or 'z' || stem.EndsWith("ss") || (stem.EndsWith("us") && !stem.EndsWith("ous")) || stem.EndsWith("sh") || stem.EndsWith("ch");
}
