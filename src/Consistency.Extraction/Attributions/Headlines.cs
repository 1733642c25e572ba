using Consistency.Extraction.Syntax;

namespace Consistency.Extraction.Attributions;

/// <summary>Headlines' short forms: "Mayor: Road is closed", "'Road is closed' – mayor".</summary>
internal static class Headlines
{
    private const int LongestName = 6;

    public static void Find(TaggedText text, List<Draft> drafts)
    {
        for (var s = 0; s < text.Document.Sentences.Length; s++)
        {
            var sentence = text.Document.Sentences[s];
            if ((sentence.Headline || s == 0) && Read(text, sentence.FirstToken, sentence.EndToken) is { } draft)
                drafts.Add(draft);
        }
    }

    private static Draft? Read(TaggedText text, int first, int end)
    {
        while (end > first && text.IsStop(end - 1))
            end--;
        for (var at = first + 1; at < end - 1 && at - first <= LongestName; at++)
        {
            if (text.Is(at, ":") && !text.IsFinite(at - 1))
                return new Draft(new TokenSpan(first, at), new TokenSpan(at, at + 1), new TokenSpan(at + 1, end), -1);
            if (!text.IsWord(at) && !NounPhrases.IsAbbreviation(text, at))
                break;
        }

        for (var at = end - 2; at > first + 1 && end - at <= LongestName - 2; at--)
        {
            if (text.Is(at, WordClass.Dash) && text.IsQuote(at - 1) && text.Is(at + 1, WordClass.Capital))
                return new Draft(new TokenSpan(at + 1, end), new TokenSpan(at, at + 1), new TokenSpan(first, at), -1);
        }

        return null;
    }
}
