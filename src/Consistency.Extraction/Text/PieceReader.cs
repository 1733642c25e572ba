namespace Consistency.Extraction.Text;

/// <summary>Cuts the tokens of a text into pieces, sentence by sentence, in time linear in it. For one text and one thread.</summary>
internal sealed class PieceReader(Token[] tokens)
{
    private readonly ArrayBuilder<Piece> _pieces = new(tokens.Length + tokens.Length / 16);

    /// <summary>The pieces of all sentences, and for each sentence, and past the last, where its own begin.</summary>
    public (Piece[] Pieces, int[] Starts) Read(Sentence[] sentences)
    {
        var starts = new int[sentences.Length + 1];
        for (var s = 0; s < sentences.Length; s++)
        {
            Read(sentences[s].FirstToken, sentences[s].EndToken);
            starts[s + 1] = _pieces.Count;
        }

        return (_pieces.ToArrayAndFree(), starts);
    }

    private void Read(int first, int end)
    {
        var joined = false;
        for (var t = first; t < end; t++)
        {
            var glued = !joined && t > first && tokens[t - 1].End == tokens[t].Start;
            if (glued && IsJoiningHyphen(t, end))
            {
                joined = true;
                continue;
            }

            Add(t, joined, glued);
            joined = false;
        }
    }

    private bool IsJoiningHyphen(int token, int end) =>
        tokens[token].Lower == "-" && token + 1 < end && tokens[token].End == tokens[token + 1].Start
        && tokens[token - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mark;

    private void Add(int index, bool joined, bool glued)
    {
        var (kind, word) = (tokens[index].Kind, tokens[index].Word);
        var capital = kind == TokenKind.Word && word.Capital;
        if (kind != TokenKind.Word || !word.IsHyphenated)
        {
            _pieces.Add(new Piece(index, kind, word, joined, glued, capital, word.Title));
            return;
        }

        foreach (var part in word.Lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            _pieces.Add(new Piece(index, TokenKind.Word, WordPool.Of(part), joined, glued, capital, word.Title));
            (joined, glued) = (true, false);
        }
    }
}
