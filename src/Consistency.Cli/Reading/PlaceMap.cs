namespace Consistency.Cli.Reading;

/// <summary>Turns paths of the service's answers ("claims[3].quantity.upper") back into places of the files.</summary>
internal sealed class PlaceMap
{
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    // How many elements of each repeated field there are so far.
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Notes where a field of the request, or an element by its whole path, came from.</summary>
    public void Add(string path, Place place) => _places[path] = place;

    /// <summary>Notes where the next element of a repeated field came from.</summary>
    public void AddElement(string field, Place place)
    {
        var index = _counts.GetValueOrDefault(field);
        _counts[field] = index + 1;
        Add(FormattableString.Invariant($"{field}[{index}]"), place);
    }

    /// <summary>Finds a path's place.</summary>
    /// <returns>The place, and what is left of the path; no place and the whole path where the files do not have it.</returns>
    public (Place? Place, string Remainder) Find(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (head, remainder) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
        return _places.TryGetValue(head, out var place) ? (place, remainder) : (null, path);
    }
}
