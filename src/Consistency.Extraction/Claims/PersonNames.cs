using Consistency.Extraction.People;
using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Claims;

/// <summary>Names the person that a noun phrase stands for.</summary>
internal static class PersonNames
{
    // A given name and a surname: one capital word may be of anything.
    private const int FewestWords = 2;

    /// <summary>The name of the person that the phrase ends with; empty where it ends with none.</summary>
    public static string Of(Reading reading, TokenSpan phrase)
    {
        if (phrase.IsEmpty)
            return "";
        if (reading.MentionEndingAt(phrase.End) is { Kind: MentionKind.Person or MentionKind.Pronoun, Name.Length: > 0 } person)
            return person.Name;
        var first = phrase.End;
        while (first > phrase.First && reading.Text.Is(first - 1, WordClass.Capital) && reading.Text.IsWord(first - 1) && !reading.Text.Is(first - 1, WordClass.Determiner))
            first--;
        return phrase.End - first >= FewestWords ? reading.Document.Slice(first, phrase.End) : "";
    }
}
