using Consistency.Extraction.Text;

namespace Consistency.Extraction.Quotations;

/// <summary>Pairs the quotation marks of one paragraph.</summary>
internal sealed class ParagraphQuotes(Document document, QuoteMarkReader reader, int first, int end)
{
    // Nobody quotes a quotation of a quotation deeper than this; what opens below is read as part of it.
    private const int MaximumDepth = 16;

    private readonly List<QuoteMark> _open = [];
    private readonly int[] _openByFamily = new int[3];
    private readonly int[] _tooDeep = new int[3];
    private readonly int[] _left = new int[3];

    /// <summary>Adds the paragraph's quotations; answers whether one stays open.</summary>
    public bool Find(List<Quotation> found, bool goesOn)
    {
        var marks = Marks();
        foreach (var mark in marks)
            _left[(int)mark.Family]++;
        foreach (var mark in marks)
        {
            _left[(int)mark.Family]--;
            if (Closes(mark))
                Close(mark, found, goesOn);
            else if (mark.CanOpen)
                Open(mark, found, goesOn);
        }

        var unclosed = _open.Exists(m => m.Family != QuoteFamily.Single);
        while (_open.Count > 0)
            GiveUp(found, end, goesOn);
        return unclosed;
    }

    private List<QuoteMark> Marks()
    {
        var marks = new List<QuoteMark>();
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i].Kind == TokenKind.Quote && reader.Read(i) is { } mark)
            {
                marks.Add(mark);
                i = mark.End - 1;
            }
        }

        return marks;
    }

    private bool Closes(QuoteMark mark)
    {
        var family = (int)mark.Family;
        if (_openByFamily[family] == 0 && _tooDeep[family] == 0)
            return false;
        if (mark.CanClose && !mark.CanOpen)
            return !IsPluralPossessive(mark);
        // A straight mark that looks like an opening one: the last of the paragraph closes all the same ("… remains to be seen "said he).
        return mark.CanClose ? !mark.CanOpen || _left[family] % 2 == 0 : IsStraight(mark) && _left[family] % 2 == 0;
    }

    // workers' rights, within 'single quotation marks' that something later closes.
    private bool IsPluralPossessive(QuoteMark mark)
    {
        var at = document.Tokens[mark.First].Start;
        var after = document.Tokens[mark.End - 1].End;
        return mark.Family == QuoteFamily.Single && _left[(int)mark.Family] > 0 && _left[(int)mark.Family] % 2 == 1
            && at > 0 && document.Text[at - 1] is 's' && after + 1 < document.Text.Length && document.Text[after] == ' ' && char.IsLower(document.Text[after + 1]);
    }

    private bool IsStraight(QuoteMark mark) => document.Text[document.Tokens[mark.First].Start] is '"' or '\'';

    private void Open(QuoteMark mark, List<Quotation> found, bool goesOn)
    {
        var family = (int)mark.Family;
        // A second straight mark that opens: nothing closed the first.
        if (IsStraight(mark) && _openByFamily[family] > 0)
        {
            while (_openByFamily[family] > 0)
                GiveUp(found, mark.First, goesOn);
        }

        if (_open.Count >= MaximumDepth)
        {
            _tooDeep[family]++;
            return;
        }

        _open.Add(mark);
        _openByFamily[family]++;
    }

    private void Close(QuoteMark mark, List<Quotation> found, bool goesOn)
    {
        var family = (int)mark.Family;
        if (_tooDeep[family] > 0)
        {
            _tooDeep[family]--;
            return;
        }

        while (_open[^1].Family != mark.Family)
            GiveUp(found, mark.First, goesOn);
        var opening = Pop();
        found.Add(new Quotation(opening.First, mark.End, _open.Count > 0, true, Continues(opening, goesOn)));
    }

    private void GiveUp(List<Quotation> found, int until, bool goesOn)
    {
        var opening = Pop();
        if (opening.Family != QuoteFamily.Single && until > opening.End)
            found.Add(new Quotation(opening.First, until, _open.Count > 0, false, Continues(opening, goesOn)));
    }

    private QuoteMark Pop()
    {
        var top = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        _openByFamily[(int)top.Family]--;
        return top;
    }

    private bool Continues(QuoteMark opening, bool goesOn) => goesOn && opening.First == first;
}
