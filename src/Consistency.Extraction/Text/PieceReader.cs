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

    private static bool HasCapital(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    private static void Add(List<Piece> pieces, Document document, int index, bool joined, bool glued)
    {
        var token = document.Tokens[index];
        var title = token.Length > 2 && char.IsUpper(document.Text[token.Start]) && char.IsLower(document.Text[token.Start + 1]);
        var capital = token.Kind == TokenKind.Word && HasCapital(document.Text.AsSpan(token.Start, token.Length));
        var hyphen = token.Kind == TokenKind.Word ? token.Lower.IndexOf('-', StringComparison.Ordinal) : -1;
        if (hyphen < 0)
        {
            pieces.Add(new Piece(index, token.Kind, token.Lower, joined, glued, capital, title));
            return;
        }

        foreach (var part in token.Lower.Split('-', StringSplitOptions.RemoveEmptyEntries))
        {
            pieces.Add(new Piece(index, TokenKind.Word, part, joined, glued, capital, title));
            (joined, glued) = (true, false);
        }
    }
}
