using Spectre.Console;

namespace Consistency.Cli.Rendering.Marking;

/// <summary>
/// A text with marks in it, as runs. Marks lie within each other; one that begins within another and ends after it is cut off at
/// its end. Takes time linear in the text and the marks.
/// </summary>
internal sealed class MarkedText
{
    private readonly string _text;
    private readonly MarkStyle _style;
    private readonly CodePointIndexes _indexes;
    private readonly List<Run> _runs = [];

    // Innermost last; ends never rise.
    private readonly Stack<(int End, Mark Mark)> _open = new();

    private int _figures;
    private int _dates;

    // How much of the text is in the runs, in UTF-16 units.
    private int _told;

    private MarkedText(string text, MarkStyle style)
    {
        _text = text;
        _style = style;
        _indexes = new CodePointIndexes(text);
    }

    /// <param name="marks">By start, the outer ones first.</param>
    public static IReadOnlyList<Run> Of(string text, IEnumerable<Mark> marks, MarkStyle style)
    {
        var marked = new MarkedText(text, style);
        foreach (var mark in marks)
            marked.Add(mark);
        marked.CloseUntil(text.Length);
        marked.Tell(text.Length);
        return marked._runs;
    }

    private void Add(Mark mark)
    {
        // A server may be of another mind of what the text is.
        if (mark.Start < 0 || mark.Start >= mark.End || mark.End > _indexes.Count)
            return;
        var start = _indexes.Utf16(mark.Start);
        CloseUntil(start);
        if ((mark.Kind == MarkKind.Number && _figures > 0) || (mark.Kind == MarkKind.Time && _dates > 0))
            return;
        Tell(start);
        var end = Math.Min(_indexes.Utf16(mark.End), _open.TryPeek(out var outer) ? outer.End : int.MaxValue);
        _open.Push((end, mark));
        Count(mark.Kind, 1);
        _runs.AddRange(_style.Opening(mark));
    }

    private void CloseUntil(int position)
    {
        while (_open.TryPeek(out var inner) && inner.End <= position)
        {
            Tell(inner.End);
            _runs.AddRange(_style.Closing(inner.Mark, _text[_indexes.Utf16(inner.Mark.Start)..inner.End]));
            _open.Pop();
            Count(inner.Mark.Kind, -1);
        }
    }

    private void Tell(int position)
    {
        if (position > _told)
            _runs.Add(new Run(_text[_told..position], _open.TryPeek(out var inner) ? _style.Words(inner.Mark) : Style.Plain));
        _told = position;
    }

    private void Count(MarkKind kind, int one)
    {
        _figures += kind == MarkKind.Figure ? one : 0;
        _dates += kind == MarkKind.Date ? one : 0;
    }
}
