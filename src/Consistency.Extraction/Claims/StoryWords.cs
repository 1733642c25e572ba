using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Finds the words of a text that tell what story it is.</summary>
internal static class StoryWords
{
    /// <summary>The stem of each content word once, but for those that claims are made of: that people were killed is said of many events.</summary>
    public static IReadOnlySet<string> Of(Document document, PackWords words)
    {
        var found = new HashSet<string>(document.Tokens.Length / 2, StringComparer.Ordinal);
        foreach (ref readonly var token in document.Tokens.AsSpan())
        {
            if (token.Kind == TokenKind.Word && words.StoryTopicOf(token.Word) is { } topic)
                found.Add(topic);
        }

        return found;
    }
}
