namespace Consistency.Extraction.Text;

/// <summary>A text cut into tokens and sentences. Offsets here are UTF-16 indexes; <see cref="CodePoints"/> turns them outward.</summary>
/// <remarks>Built once, in time linear in the text; immutable and safe to share between threads.</remarks>
internal sealed record Document(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences, CodePoints CodePoints)
{
    /// <summary>The tokens' text as written, from the start of the first to the end of the last.</summary>
    public string Slice(int firstToken, int endToken) =>
        firstToken >= endToken ? "" : Text[Tokens[firstToken].Start..Tokens[endToken - 1].End];
}
