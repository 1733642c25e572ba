namespace Consistency.Checking.Reading.Readable;

/// <summary>
/// The elements that a page's text stands in. As deep as they come: each is put here once and taken away once, so that a page costs as much as
/// it has tags. For one page and one thread.
/// </summary>
internal sealed class OpenElements
{
    private readonly List<Element> _open = [];
    private readonly Dictionary<string, Stack<int>> _byName = new(StringComparer.Ordinal);

    public int Count => _open.Count;

    public Element Top => _open.Count > 0 ? _open[^1] : Element.None;

    /// <summary>Whether a foreign language of marks is open, whose elements may end themselves.</summary>
    public bool IsForeign => IsOpen("svg") || IsOpen("math");

    public bool IsOpen(string name) => _byName.TryGetValue(name, out var places) && places.Count > 0;

    /// <summary>Opens an element in the innermost one.</summary>
    public void Open(string name, bool isHidden, bool isArticle)
    {
        var (outer, here) = (Top, _open.Count);
        _open.Add(new Element(
            name,
            HtmlElements.Inline.Contains(name) ? outer.Block : here,
            HtmlElements.Cells.Contains(name) ? here : outer.Cell,
            isHidden || outer.IsHidden,
            name is "pre" || outer.KeepsBlanks,
            isArticle || outer.IsArticle));
        if (!_byName.TryGetValue(name, out var places))
            _byName.Add(name, places = new Stack<int>());
        places.Push(here);
    }

    /// <summary>Ends what the start of an element ends without saying so.</summary>
    public void EndBefore(string started)
    {
        while (Top.Block >= 0 && HtmlElements.EndsOpen(started, _open[Top.Block].Name))
            EndFrom(Top.Block);
    }

    /// <summary>Ends an element and all in it.</summary>
    /// <returns>Whether there was one to end.</returns>
    public bool End(string name)
    {
        if (!IsOpen(name))
            return false;
        var place = _byName[name].Peek();
        // Marks of a line reach over no block, and nothing but a table's own parts out of its cells.
        if ((HtmlElements.Inline.Contains(name) && place < Top.Block) || (place < Top.Cell && !HtmlElements.TableParts.Contains(name)))
            return false;
        EndFrom(place);
        return true;
    }

    private void EndFrom(int place)
    {
        for (var at = _open.Count - 1; at >= place; at--)
            _byName[_open[at].Name].Pop();
        _open.RemoveRange(place, _open.Count - place);
    }

    /// <param name="Block">The place of the innermost block, itself or around it; -1 where there is none. Likewise the cell of a table.</param>
    /// <param name="IsHidden">Whether nobody reads its words as part of the text.</param>
    /// <param name="KeepsBlanks">Whether blanks and lines are as written.</param>
    /// <param name="IsArticle">Whether it is the article or in it.</param>
    public readonly record struct Element(string Name, int Block, int Cell, bool IsHidden, bool KeepsBlanks, bool IsArticle)
    {
        public static Element None { get; } = new("", -1, -1, false, false, false);
    }
}
