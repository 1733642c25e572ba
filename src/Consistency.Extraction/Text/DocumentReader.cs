namespace Consistency.Extraction.Text;

/// <summary>Cuts a text into tokens, sentences and paragraphs, in time linear in it. Thread-safe.</summary>
internal static class DocumentReader
{
    public static Document Read(string text)
    {
        var tokens = new TokenReader(text).Read();
        var sentences = new SentenceReader(text, tokens).Read();
        for (var s = 0; s < sentences.Length; s++)
        {
            foreach (ref var token in tokens.AsSpan(sentences[s].FirstToken..sentences[s].EndToken))
                token.Sentence = s;
        }

        return new Document(text, tokens, sentences);
    }
}
