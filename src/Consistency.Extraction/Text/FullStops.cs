using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Text;

/// <summary>Tells which full stops, question and exclamation marks end a sentence.</summary>
internal sealed class FullStops(string text, Token[] tokens)
{
    private static readonly LexiconFile s_lexicon = LexiconReader.Read("sentences");
    private static readonly FrozenSet<string> s_titles = s_lexicon.Set("titles");
    private static readonly FrozenSet<string> s_others = s_lexicon.Set("others");
    private static readonly FrozenSet<string> s_beforeFigures = s_lexicon.Set("before-figures");
    private static readonly FrozenSet<string> s_openers = s_lexicon.Set("openers");

    /// <summary>Whether the token may end a sentence: a mark, or an abbreviation that holds its own full stop ("U.S.").</summary>
    public bool IsStop(in Token token) => token.Kind == TokenKind.Mark
        ? text[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '‽'
        : token.Kind == TokenKind.Word && text[token.End - 1] == '.';

    /// <summary>Past the stop at <paramref name="at"/>, the stops right after it and what closes with them; past the token where it is none.</summary>
    public int EndOfStop(int at)
    {
        var end = at + 1;
        if (!IsStop(tokens[at]))
            return end;
        while (end < tokens.Length && tokens[end].Start == tokens[end - 1].End && (IsStop(tokens[end]) || Closes(end)))
            end++;
        return end;
    }

    /// <summary>Whether a sentence that starts at <paramref name="first"/> ends with the stop that spans these tokens.</summary>
    public bool EndsSentence(int first, int at, int end, bool blankAfter)
    {
        var next = tokens[end];
        if (!blankAfter)
            return IsForgottenBlank(at, end, next);
        if (tokens[at].Kind == TokenKind.Word)
            return IsOpener(next);
        if (char.IsLower(text[next.Start]))
            return tokens[at].Lower == "." && end == at + 1 && !IsAbbreviation(at, next) && !IsLetter(at - 1);
        if (tokens[at].Lower == "…" || (tokens[at].Lower == "." && tokens[at + 1].Lower == "." && end > at + 1))
            return char.IsUpper(text[next.Start]) || next.Kind == TokenKind.Quote;
        if (tokens[at].Lower != "." || end > at + 1 || at == first)
            return true;
        if (at == first + 1 && tokens[first].Kind == TokenKind.Number)
            return false;
        return IsLetter(at - 1) || IsAbbreviation(at, next) ? IsOpener(next) && !s_titles.Contains(Written(tokens[at - 1])) : true;
    }

    // "the war.The army": a small word, a full stop, a capitalised word; "Web.Site" and "example.com" are names.
    private bool IsForgottenBlank(int at, int end, Token next) =>
        end == at + 1 && tokens[at].Lower is "." or "!" or "?" && at > 0 && tokens[at - 1].Kind is TokenKind.Word && tokens[at - 1].Length > 1
        && char.IsLower(text[tokens[at - 1].Start]) && next.Kind == TokenKind.Word && next.Length > 1
        && char.IsUpper(text[next.Start]) && char.IsLower(text[next.Start + 1]);

    private bool IsAbbreviation(int at, Token next)
    {
        if (at == 0)
            return false;
        var before = Written(tokens[at - 1]);
        return s_titles.Contains(before) || s_others.Contains(before) || (next.Kind == TokenKind.Number && s_beforeFigures.Contains(before));
    }

    private bool IsLetter(int at) => at >= 0 && tokens[at].Length == 1 && char.IsLetter(text[tokens[at].Start]) && tokens[at].Lower != "i";

    private bool IsOpener(Token next) => next.Kind == TokenKind.Quote || s_openers.Contains(Written(next));

    private bool Closes(int at) => tokens[at].Lower is ")" or "]" or "”" or "»" or "’"
        || (tokens[at].Kind == TokenKind.Quote && tokens[at].Lower is "\"" or "'");

    // Words looked up here are short; a long one is none of them.
    private string Written(Token token) => token.Length <= 12 ? text[token.Start..token.End] : "";
}
