namespace Consistency.Extraction.Text;

/// <summary>A token, or a part of a hyphenated one: "six-month" is two pieces. A hyphen that joins two tokens is no piece.</summary>
/// <param name="Token">The index of the token that it is of.</param>
/// <param name="Kind">The token's kind: the figure in "F-16" is of a word.</param>
/// <param name="Joined">Whether a hyphen joins it to the piece before.</param>
/// <param name="Glued">Whether nothing, not even a hyphen, parts it from the piece before.</param>
/// <param name="Capital">Whether its token has a capital letter: "Port", "iPad".</param>
/// <param name="Title">Whether its token starts with one that small letters follow: "Port", not "UN", "kV" or "Hz".</param>
internal readonly record struct Piece(int Token, TokenKind Kind, Word Word, bool Joined, bool Glued, bool Capital, bool Title)
{
    public string Lower => Word.Lower;
}

/// <summary>Looks at pieces without asking whether they are there.</summary>
internal static class PieceExtensions
{
    public static string WordAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length ? sentence[at].Lower : "";

    public static bool IsNumberAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length && sentence[at].Kind == TokenKind.Number;

    public static bool IsWordAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length && sentence[at].Kind == TokenKind.Word;

    public static bool IsJoinedAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length && sentence[at].Joined;

    public static bool IsGluedAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length && sentence[at].Glued;

    /// <summary>Whether a figure or word is written right before it, not a bracket or the like: so for "5" in "x5", not in "(5" or "at:5".</summary>
    public static bool IsGluedToFigure(this ReadOnlySpan<Piece> sentence, int at) => sentence.IsGluedAt(at)
        && !(sentence[at - 1].Kind == TokenKind.Mark && (sentence[at - 1].Lower is "(" or "[" or ";" || (sentence[at - 1].Lower is ":" or "," && !sentence.IsNumberAt(at - 2))));

    /// <summary>Whether the sentence or one of its parts ends there: nothing, a full stop, a comma or the like stands there.</summary>
    public static bool IsEndAt(this ReadOnlySpan<Piece> sentence, int at) => at >= sentence.Length || sentence[at].Lower is "." or "," or ";" or "!" or "?" or ")" or ":";

    public static bool IsCapitalAt(this ReadOnlySpan<Piece> sentence, int at) => at >= 0 && at < sentence.Length && sentence[at].Capital;
}
