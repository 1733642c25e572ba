using System.Text;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Writes the wording around a number or date with "…" in its place and "#" for each other number. For one thread.</summary>
internal sealed class FigureWordings
{
    // Words, dates and numbers of the wording on either side of the number.
    private const int Reach = 14;

    // Fewer words than this may be alike by chance.
    private const int FewestWords = 4;

    private readonly Document _document;
    private readonly StringBuilder _wording = new();
    private readonly List<string> _before = [];

    // By the first token of a figure, past its last, and by its last but one, its first; 0 and -1 for other tokens.
    private readonly int[] _ends;
    private readonly int[] _firsts;

    // Which tokens are of a date: figures of different days are no figures of one thing, so that it stands as it is beside another figure.
    private readonly bool[] _isOfDate;

    public FigureWordings(Reading reading)
    {
        _document = reading.Document;
        var count = _document.Tokens.Length;
        (_ends, _firsts, _isOfDate) = (new int[count], new int[count + 1], new bool[count]);
        Array.Fill(_firsts, -1);
        foreach (var quantity in reading.Quantities)
            Add(quantity.FirstToken, quantity.EndToken);
        foreach (var time in reading.Times)
        {
            var (first, end) = NamedDays.DayIn(_document, time) is { } day ? (day, day + 1) : (time.FirstToken, time.EndToken);
            Add(first, end);
            if (time.Duration.Length == 0)
                _isOfDate.AsSpan(time.FirstToken, time.EndToken - time.FirstToken).Fill(true);
        }
    }

    /// <summary>The wording around what stands at a range of tokens: a number or date, or a number within one.</summary>
    /// <param name="isDate">Whether other figures stand as they are, as dates of different figures are no dates of one thing.</param>
    /// <param name="isEnough">Whether it has so many words that the same wording elsewhere is hardly chance.</param>
    public string Around(int firstToken, int endToken, bool isDate, out bool isEnough)
    {
        var sentence = _document.Sentences[_document.Tokens[firstToken].Sentence];
        _before.Clear();
        _wording.Clear();
        var (words, left) = (0, Reach);
        for (var i = firstToken; i > sentence.FirstToken && left > 0;)
        {
            var first = _firsts[i] >= 0 ? _firsts[i] : i - 1;
            if (Shown(first, i, isDate, ref words) is { } shown)
            {
                _before.Add(shown);
                left--;
            }

            i = first;
        }

        for (var i = _before.Count - 1; i >= 0; i--)
            _wording.Append(_before[i]).Append(' ');
        _wording.Append('…');
        left = Reach;
        for (var i = endToken; i < sentence.EndToken && left > 0;)
        {
            var end = _ends[i] > 0 ? _ends[i] : i + 1;
            if (Shown(i, end, isDate, ref words) is { } shown)
            {
                _wording.Append(' ').Append(shown);
                left--;
            }

            i = end;
        }

        isEnough = words >= FewestWords;
        return _wording.ToString();
    }

    private void Add(int first, int end) => (_ends[first], _firsts[end]) = (end, first);

    /// <summary>What stands at a range of tokens as the wording has it; null for marks.</summary>
    private string? Shown(int first, int end, bool isDate, ref int words)
    {
        var kind = _document.Tokens[first].Kind;
        var isFigure = _ends[first] == end;
        if (isFigure || kind == TokenKind.Number)
            return _isOfDate[first] || (isFigure && isDate) ? _document.Slice(first, end) : "#";
        if (kind != TokenKind.Word)
            return null;
        words++;
        return _document.Slice(first, end);
    }
}
