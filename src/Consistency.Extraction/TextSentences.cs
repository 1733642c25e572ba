using Consistency.Extraction.Text;

namespace Consistency.Extraction;

/// <summary>Cuts a text into sentences, as reports are read. Stateless; safe to call from many threads.</summary>
public static class TextSentences
{
    /// <summary>The sentences, in time linear in the text.</summary>
    /// <returns>For each its offsets, in Unicode code points into the text, the end exclusive, and its words as written.</returns>
    public static IReadOnlyList<(int Start, int End, string Words)> Of(string text)
    {
        var document = DocumentReader.Read(text);
        return [.. document.Sentences.Where(s => s.EndToken > s.FirstToken).Select(s => (
            document.CodePoints.Of(document.Tokens[s.FirstToken].Start),
            document.CodePoints.Of(document.Tokens[s.EndToken - 1].End),
            document.Slice(s.FirstToken, s.EndToken)))];
    }
}
