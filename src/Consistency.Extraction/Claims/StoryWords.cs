using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Finds the words of a text that tell what story it is.</summary>
internal static class StoryWords
{
    /// <summary>The stem of each content word once, but for those that claims are made of: that people were killed is said of many events.</summary>
    public static IReadOnlySet<string> Of(Document document, ClaimLexicon lexicon)
    {
        var (found, seen) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<Word>());
        foreach (var token in document.Tokens)
        {
            if (token.Kind == TokenKind.Word && seen.Add(token.Word) && lexicon.Words.TopicOf(token.Word) is { } topic && !lexicon.Counts.IsForm(token.Word) && !lexicon.Subjects.IsForm(token.Word))
                found.Add(topic);
        }

        return found;
    }
}
