using Consistency.Extraction.Text;

namespace Consistency.Extraction.Claims;

/// <summary>Writes the wording around a number or date with "…" in its place and "#" for each other number.</summary>
internal sealed class FigureWordings
{
    // Words, dates and numbers of the wording on either side of the number.
    private const int Reach = 14;

    // Fewer words than this may be alike by chance.
    private const int FewestWords = 4;

    private readonly Document _document;
    private readonly Dictionary<int, int> _ends = [];
    private readonly Dictionary<int, int> _firsts = [];

    // Which tokens are of a date: figures of different days are no figures of one thing, so that it stands as it is beside another figure.
    private readonly bool[] _isOfDate;

    public FigureWordings(Reading reading)
    {
        _document = reading.Document;
        _isOfDate = new bool[_document.Tokens.Count];
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
        var (before, after) = (new List<string>(), new List<string>());
        var words = 0;
        for (var i = firstToken; i > sentence.FirstToken && before.Count < Reach;)
        {
            var first = _firsts.GetValueOrDefault(i, i - 1);
            words += Take(before, first, i, isDate);
            i = first;
        }

        for (var i = endToken; i < sentence.EndToken && after.Count < Reach;)
        {
            var end = _ends.GetValueOrDefault(i, i + 1);
            words += Take(after, i, end, isDate);
            i = end;
        }

        isEnough = words >= FewestWords;
        before.Reverse();
        return string.Join(' ', [.. before, "…", .. after]);
    }

    private void Add(int first, int end) => (_ends[first], _firsts[end]) = (end, first);

    /// <summary>Adds what stands at a range of tokens as the wording has it; says how many words it is.</summary>
    private int Take(List<string> wording, int first, int end, bool isDate)
    {
        var kind = _document.Tokens[first].Kind;
        var isFigure = _ends.TryGetValue(first, out var found) && found == end;
        if (isFigure || kind == TokenKind.Number)
            wording.Add(_isOfDate[first] || (isFigure && isDate) ? _document.Slice(first, end) : "#");
        else if (kind == TokenKind.Word)
            wording.Add(_document.Slice(first, end));
        return !isFigure && kind == TokenKind.Word ? 1 : 0;
    }
}
