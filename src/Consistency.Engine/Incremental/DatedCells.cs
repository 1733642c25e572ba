using System.Globalization;

namespace Consistency.Engine.Incremental;

/// <summary>The cells whose as-of dates count as one where they follow each other within some days, by date.</summary>
internal sealed class DatedCells(int days)
{
    private readonly SortedSet<int> _dates = [];
    private readonly Dictionary<int, HashSet<KeptCell>> _byDate = [];
    private readonly HashSet<KeptCell> _undated = [];

    /// <summary>Adds or removes a cell.</summary>
    /// <param name="touch">Given every other cell whose date may count as another now.</param>
    public void Change(KeptCell cell, bool isAdded, Action<KeptCell> touch)
    {
        if (cell.Facets.AsOf.Length == 0)
        {
            ChangeIn(_undated, cell, isAdded);
            return;
        }

        // Which dates there are decides what an undated one is taken for.
        foreach (var open in _undated)
            touch(open);
        if (!TryDay(cell.Facets.AsOf, out var date))
            return;
        if (!_byDate.TryGetValue(date, out var cells))
            _byDate[date] = cells = [];
        ChangeIn(cells, cell, isAdded);
        if (cells.Count > (isAdded ? 1 : 0))
            return;
        var (earlier, later) = (Last(int.MinValue, date - 1), First(date + 1, int.MaxValue));
        // The later dates begin with another one where this one alone ties them to what is before.
        if (later is { } next && next - date <= days && !(earlier is { } last && next - last <= days))
            TouchFrom(next, touch);
        if (isAdded)
        {
            _dates.Add(date);
            return;
        }

        _dates.Remove(date);
        _byDate.Remove(date);
    }

    /// <summary>Dates that tie one to the first of those that count as one with it, that one last; none where it is the first.</summary>
    public IEnumerable<string> Before(string asOf)
    {
        if (!TryDay(asOf, out var date))
            yield break;
        while (First(date - days, date - 1) is { } earlier)
        {
            date = earlier;
            yield return Normalization.TimeReader.Day(DateOnly.FromDayNumber(date));
        }
    }

    private static void ChangeIn(HashSet<KeptCell> cells, KeptCell cell, bool isAdded)
    {
        if (isAdded)
            cells.Add(cell);
        else
            cells.Remove(cell);
    }

    /// <summary>As for windows of cells: months and years count as no day.</summary>
    private static bool TryDay(string asOf, out int day)
    {
        var isDay = DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        day = date.DayNumber;
        return isDay;
    }

    private void TouchFrom(int date, Action<KeptCell> touch)
    {
        for (int? next = date; next is { } at && at - date <= days; next = First(date + 1, int.MaxValue))
        {
            date = at;
            foreach (var cell in _byDate[date])
                touch(cell);
        }
    }

    private int? First(int from, int to) => from <= to && _dates.GetViewBetween(from, to) is { Count: > 0 } found ? found.Min : null;

    private int? Last(int from, int to) => from <= to && _dates.GetViewBetween(from, to) is { Count: > 0 } found ? found.Max : null;
}
