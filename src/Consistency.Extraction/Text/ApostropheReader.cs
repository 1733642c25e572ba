using System.Collections.Frozen;
using Consistency.Extraction.Lexicon;

namespace Consistency.Extraction.Text;

/// <summary>Tells possessives, elisions and single quotation marks apart. For one text and one thread, read from left to right.</summary>
internal sealed class ApostropheReader(string text)
{
    private static readonly FrozenSet<string> s_elisions = LexiconReader.Read("tokens").Set("elisions");

    // Whether a single quotation mark has been opened on this line and not closed.
    private bool _open;

    public void EndLine() => _open = false;

    public void NoteQuotationMark(char c)
    {
        if (c is '\u2018' or '\u201B' or '\u201A')
            _open = true;
    }

    /// <summary>Where the token that starts at this apostrophe ends, and what it is.</summary>
    public (int End, TokenKind Kind) Read(int at)
    {
        if (IsPossessive(at))
            return (at + 2, TokenKind.Word);
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        if (char.IsDigit(after) || (char.IsDigit(before) && !_open))
            return (at + 1, TokenKind.Mark);
        if (char.IsWhiteSpace(before) || before is '(' or '[' or '"' or '\u201C' or '\u2014')
            return (at + 1, Opens(at, after) ? TokenKind.Quote : TokenKind.Mark);
        if (!_open && before is 's' or 'S' or 'x' or 'z')
            return (at + 1, _open ? Close() : TokenKind.Mark);
        return (at + 1, Close());
    }

    private bool IsPossessive(int at) => at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && text[at + 1] is 's' or 'S'
        && !Characters.IsLetter(text, at + 2, out _);

    private bool Opens(int at, char after)
    {
        if (!char.IsLetter(after) || !s_elisions.Contains(text[(at + 1)..WordScan.End(text, at + 1)]))
            _open = !char.IsWhiteSpace(after);
        else
            return false;
        return true;
    }

    private TokenKind Close()
    {
        _open = false;
        return TokenKind.Quote;
    }
}
