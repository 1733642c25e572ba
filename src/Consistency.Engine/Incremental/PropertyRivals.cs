namespace Consistency.Engine.Incremental;

/// <summary>The cells of one property and measure by the event that they state: what one of them leaves open, the others may fill in.</summary>
internal sealed class PropertyRivals
{
    private readonly Dictionary<string, EventRivals> _byEvent = new(StringComparer.Ordinal);

    public IEnumerable<string> Events => _byEvent.Keys.Where(e => e.Length > 0);

    /// <summary>The one event that is stated; empty where none or several are.</summary>
    public string OnlyEvent => Only(Events);

    /// <summary>Adds or removes a cell.</summary>
    /// <param name="touch">Given every other cell whose unstated facets may be filled in otherwise now.</param>
    public void Change(KeptCell cell, bool isAdded, Action<KeptCell> touch)
    {
        var stated = EventRivals.Stated(cell.Facets).Select(s => s.Facet).ToList();
        var (onlyEvent, before) = (OnlyEvent, Onlies(cell, stated));
        ChangeCell(cell, isAdded);
        if (!string.Equals(onlyEvent, OnlyEvent, StringComparison.Ordinal))
        {
            foreach (var other in _byEvent.Values.SelectMany(e => e.Cells))
                touch(other);
            return;
        }

        var after = Onlies(cell, stated);
        var changed = stated.Where((_, i) => !string.Equals(before[i], after[i], StringComparison.Ordinal)).ToList();
        if (changed.Count == 0)
            return;
        foreach (var other in GroupOf(cell.Facets.Event).SelectMany(e => e.Cells).Where(c => changed.Exists(f => !EventRivals.States(c.Facets, f))))
            touch(other);
    }

    /// <summary>The cells that are of one event with those that state it, or none.</summary>
    public IEnumerable<EventRivals> GroupOf(string happening)
    {
        var filled = Filled(happening);
        if (_byEvent.TryGetValue(filled, out var stating))
            yield return stating;
        if (filled.Length > 0 && string.Equals(filled, OnlyEvent, StringComparison.Ordinal) && _byEvent.TryGetValue("", out var open))
            yield return open;
    }

    public string Filled(string happening) => happening.Length > 0 ? happening : OnlyEvent;

    private List<string> Onlies(KeptCell cell, List<string> facets) =>
        facets.ConvertAll(f => Only(GroupOf(cell.Facets.Event).SelectMany(e => e.Values(f))));

    private void ChangeCell(KeptCell cell, bool isAdded)
    {
        var happening = cell.Facets.Event;
        if (!_byEvent.TryGetValue(happening, out var rivals))
            _byEvent[happening] = rivals = new EventRivals();
        if (isAdded)
            rivals.Add(cell);
        else
            rivals.Remove(cell);
        if (rivals.Cells.Count == 0)
            _byEvent.Remove(happening);
    }

    private static string Only(IEnumerable<string> values) =>
        values.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var only] ? only : "";
}
