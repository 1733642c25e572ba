namespace Consistency.Extraction.Text;

/// <summary>Cuts a text into tokens in one pass. For one text and one thread.</summary>
internal sealed class TokenReader(string text)
{
    private readonly ArrayBuilder<Token> _tokens = new(text.Length / 4);
    private readonly ApostropheReader _apostrophes = new(text);

    /// <summary>The tokens, all in sentence 0.</summary>
    public Token[] Read()
    {
        var at = 0;
        while (at < text.Length)
            at = ReadFrom(at);
        var tokens = _tokens.ToArrayAndFree();
        // Afterwards, so that one word can be waited for while the next ones are looked for.
        foreach (ref var token in tokens.AsSpan())
            token.Word = WordPool.Of(text.AsSpan(token.Start, token.Length));
        return tokens;
    }

    private int ReadFrom(int at)
    {
        var c = text[at];
        // What most of a text is made of.
        if (c == ' ')
            return at + 1;
        if (char.IsAsciiLetter(c))
            return Add(at, WordScan.End(text, at), TokenKind.Word);
        if (Characters.IsPlainMark(c))
            return Add(at, at + 1, TokenKind.Mark);
        if (Characters.IsNewline(c))
        {
            _apostrophes.EndLine();
            return at + 1;
        }

        if (char.IsWhiteSpace(c) || Characters.IsInvisible(c))
            return at + 1;
        if (Characters.IsDigit(c) || (c == '.' && StartsFraction(at)))
            return ReadDigits(at);
        if (Characters.IsFraction(c))
            return Add(at, at + 1, TokenKind.Number);
        if (Characters.IsApostrophe(c))
        {
            var (end, kind) = _apostrophes.Read(at);
            return Add(at, end, kind);
        }

        if (Characters.IsQuotationMark(c))
        {
            _apostrophes.NoteQuotationMark(c);
            return Add(at, at + 1, TokenKind.Quote);
        }

        return Characters.IsLetter(text, at, out var length) ? Add(at, WordScan.End(text, at), TokenKind.Word) : Add(at, at + length, TokenKind.Mark);
    }

    private int ReadDigits(int at)
    {
        var end = NumberScan.End(text, at);
        return NumberScan.IsGlued(text, end) ? Add(at, WordScan.End(text, end), TokenKind.Word) : Add(at, end, TokenKind.Number);
    }

    // ".5", but neither "no.5" nor "3..5".
    private bool StartsFraction(int at) =>
        at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ')'));

    private int Add(int start, int end, TokenKind kind)
    {
        _tokens.Add(new Token(start, end, kind));
        return end;
    }
}
