using System.Text;
using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Writes the wording around a number or date with "…" in its place and "#" for each other number. For one thread.</summary>
internal sealed class FigureWordings
{
    // Words of the wording on either side of the number.
    private const int Reach = 14;

    // Fewer words than this may be alike by chance.
    private const int FewestWords = 4;

    private readonly Document _document;
    private readonly StringBuilder _wording = new();

    // By the first token of a figure, past its last; 0 for other tokens.
    private readonly int[] _ends;

    // By token. Figures of different days are no figures of one thing, so that a date stands as it is beside another figure.
    private readonly bool[] _dates;

    public FigureWordings(Reading reading)
    {
        _document = reading.Document;
        (_ends, _dates) = (new int[_document.Tokens.Length], new bool[_document.Tokens.Length]);
        foreach (var quantity in reading.Quantities)
            _ends[quantity.FirstToken] = quantity.EndToken;
        foreach (var time in reading.Times)
        {
            var (first, end) = NamedDays.DayIn(_document, time) is { } day ? (day, day + 1) : (time.FirstToken, time.EndToken);
            _ends[first] = end;
            if (time.Duration.Length == 0)
                _dates[first] = true;
        }
    }

    /// <summary>The wording around what stands at a range of tokens.</summary>
    /// <param name="isEnough">Whether it has so many words that the same wording elsewhere is hardly chance.</param>
    public string Around(int firstToken, int endToken, out bool isEnough)
    {
        var sentence = _document.Sentences[_document.Tokens[firstToken].Sentence];
        var (from, to) = (Math.Max(sentence.FirstToken, firstToken - Reach), Math.Min(sentence.EndToken, endToken + Reach));
        _wording.Clear();
        var words = 0;
        // Dates of different figures are no dates of one thing.
        var isDate = _dates[firstToken];
        for (var i = from; i < to; i++)
        {
            if (_ends[i] is > 0 and var end)
            {
                Append(i == firstToken ? "…" : isDate || _dates[i] ? _document.Slice(i, end) : "#");
                i = end - 1;
            }
            else if (_document.Tokens[i].Kind == TokenKind.Word)
            {
                Append(_document.Slice(i, i + 1));
                words++;
            }
            else if (_document.Tokens[i].Kind == TokenKind.Number)
                Append("#");
        }

        isEnough = words >= FewestWords;
        return _wording.ToString();
    }

    private void Append(string word)
    {
        if (_wording.Length > 0)
            _wording.Append(' ');
        _wording.Append(word);
    }
}
