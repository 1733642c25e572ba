namespace Consistency.Extraction.Text;

/// <summary>A text cut into tokens and sentences. Offsets here are UTF-16 indexes; <see cref="CodePoints"/> turns them outward.</summary>
/// <remarks>Built once, in time linear in the text; nothing changes it then, so that threads may share it. Arrays, since everything reads them.</remarks>
internal sealed class Document(string text, Token[] tokens, Sentence[] sentences)
{
    private readonly (Piece[] Pieces, int[] Starts) _pieces = new PieceReader(tokens).Read(sentences);

    public string Text { get; } = text;

    public Token[] Tokens { get; } = tokens;

    public Sentence[] Sentences { get; } = sentences;

    public CodePoints CodePoints { get; } = new(text);

    /// <summary>The pieces of the sentence with this index.</summary>
    public ReadOnlySpan<Piece> PiecesOf(int sentence) => _pieces.Pieces.AsSpan(_pieces.Starts[sentence].._pieces.Starts[sentence + 1]);

    /// <summary>The tokens' text as written, from the start of the first to the end of the last.</summary>
    public string Slice(int firstToken, int endToken) =>
        firstToken >= endToken ? "" : endToken - firstToken == 1 ? Tokens[firstToken].Word.Written : Text[Tokens[firstToken].Start..Tokens[endToken - 1].End];
}
