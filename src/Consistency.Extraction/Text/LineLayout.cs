namespace Consistency.Extraction.Text;

/// <summary>Tells newlines that end a line of meaning from those that only wrap a long one. For one text; safe to share.</summary>
internal sealed class LineLayout
{
    // Wider columns are not wrapped by hand; narrower ones are lists and headlines.
    private const int NarrowestColumn = 50;
    private const int WidestColumn = 120;

    private readonly string _text;
    private readonly int _longest;

    public LineLayout(string text)
    {
        _text = text;
        var rest = text.AsSpan();
        for (var length = rest.IndexOfAny(Characters.Newlines); length >= 0; length = rest.IndexOfAny(Characters.Newlines))
        {
            _longest = Math.Max(_longest, length);
            rest = rest[(length + 1)..];
        }

        _longest = Math.Max(_longest, rest.Length);
    }

    /// <summary>How the text goes on from one token's end to the next one's start.</summary>
    /// <param name="lineStart">Where the line of the first token starts; moved to that of the next.</param>
    public Gap Between(int end, int next, ref int lineStart)
    {
        if (end == next)
            return Gap.None;
        if (next == end + 1 && _text[end] == ' ')
            return Gap.Blank;
        var (newlines, line) = (0, lineStart);
        for (var at = end; at < next; at++)
        {
            if (!Characters.IsNewline(_text[at]))
                continue;
            newlines += _text[at] == '\u2029' ? 2 : _text[at] == '\n' && at > end && _text[at - 1] == '\r' ? 0 : 1;
            line = at + 1;
        }

        var width = end - lineStart;
        lineStart = line;
        return newlines == 0 ? Gap.Blank : newlines > 1 || !IsWrapped(width, next) ? Gap.Line : Gap.Blank;
    }

    // A writer wraps where the next word would not have fitted.
    private bool IsWrapped(int width, int next)
    {
        if (_longest is < NarrowestColumn or > WidestColumn)
            return false;
        var word = next;
        while (word < _text.Length && word - next <= _longest && !char.IsWhiteSpace(_text[word]))
            word++;
        return width + 1 + (word - next) > _longest;
    }
}

/// <summary>What lies between two tokens.</summary>
internal enum Gap
{
    None,
    Blank,

    /// <summary>A newline or more that ends the line; the paragraph ends with it.</summary>
    Line,
}
