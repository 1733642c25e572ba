namespace Consistency.Extraction.Text;

/// <summary>Cuts a sentence's tokens into pieces. Thread-safe.</summary>
internal static class PieceReader
{
    public static Piece[] Read(Document document, Sentence sentence)
    {
        var pieces = new List<Piece>(sentence.EndToken - sentence.FirstToken);
        var joined = false;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var glued = !joined && t > sentence.FirstToken && document.Tokens[t - 1].End == document.Tokens[t].Start;
            if (glued && IsJoiningHyphen(document, t, sentence.EndToken))
            {
                joined = true;
                continue;
            }

            Add(pieces, document, t, joined, glued);
            joined = false;
        }

        return [.. pieces];
    }

    private static bool IsJoiningHyphen(Document document, int token, int end) =>
        document.Tokens[token].Lower == "-" && token + 1 < end && document.Tokens[token].End == document.Tokens[token + 1].Start
        && document.Tokens[token - 1].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Mark;

    private static void Add(List<Piece> pieces, Document document, int index, bool joined, bool glued)
    {
        var token = document.Tokens[index];
        var capital = char.IsUpper(document.Text[token.Start]);
        var hyphen = token.Kind == TokenKind.Word ? token.Lower.IndexOf('-', StringComparison.Ordinal) : -1;
        if (hyphen < 0)
        {
            pieces.Add(new Piece(index, token.Kind, token.Lower, joined, glued, capital));
            return;
        }

        foreach (var part in token.Lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            pieces.Add(new Piece(index, TokenKind.Word, part, joined, glued, capital));
            (joined, glued) = (true, false);
        }
    }
}
