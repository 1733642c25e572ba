namespace Consistency.Server.Handlers;

/// <summary>What opens, changes and closes from one answer to the next. For one thread.</summary>
internal sealed class StreamChanges
{
    private Dictionary<string, V1.Inconsistency> _known = new(StringComparer.Ordinal);

    /// <summary>Compares an answer with the one before.</summary>
    public V1.CheckStreamResponse To(IReadOnlyList<V1.Inconsistency> found)
    {
        var now = found.DistinctBy(i => i.Id, StringComparer.Ordinal).ToDictionary(i => i.Id, StringComparer.Ordinal);
        var response = new V1.CheckStreamResponse
        {
            Opened = { found.Where(i => !_known.ContainsKey(i.Id)) },
            Changed = { found.Where(i => _known.TryGetValue(i.Id, out var before) && !before.Equals(i)) },
            ClosedIds = { _known.Keys.Where(id => !now.ContainsKey(id)).Order(StringComparer.Ordinal) },
        };
        _known = now;
        return response;
    }
}
