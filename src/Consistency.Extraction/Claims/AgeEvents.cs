using Consistency.Extraction.Quantities;
using Consistency.Extraction.Syntax;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Tells the age at which somebody did something from the age that somebody has.</summary>
internal static class AgeEvents
{
    // "published her first book at the age of 29".
    private const int VerbReach = 9;

    private static readonly Word s_died = WordPool.Of("died");

    /// <summary>What somebody did "at the age of 31"; null where that is not said, and for who died, whose age it is as well.</summary>
    public static string? VerbOf(TaggedText text, PackWords words, FoundQuantity quantity)
    {
        var age = quantity.FirstToken - 2;
        if (!text.Is(age + 1, "of") || !text.Is(age, "age") || !text.Is(age - 1, "the") || !text.Is(age - 2, "at"))
            return null;
        for (var i = age - 3; i >= 0 && age - i <= VerbReach && text[i].Sentence == text[age].Sentence; i--)
        {
            if (text.Is(i, WordClass.Finite | WordClass.Verb | WordClass.Participle) && words.TopicOf(text[i].Word) is { } verb)
                return string.Equals(verb, words.TopicOf(s_died), StringComparison.Ordinal) ? null : verb;
        }

        return null;
    }
}
