using Consistency.Model.Packs;

namespace Consistency.Checking.Faults;

/// <summary>Suggests a known name for an unknown one. For one thread and one request: it stops after so many names.</summary>
internal sealed class NearestNames(IEnumerable<string> known)
{
    // Bound what a request full of unknown names costs.
    private const int MaximumSuggestions = 100;
    private const int MaximumLength = 64;

    private readonly IReadOnlyList<(string Name, string Folded)> _known =
        [.. known.Order(StringComparer.Ordinal).Select(n => (n, Taxonomy.Fold(n)))];

    private readonly Dictionary<string, string?> _found = new(StringComparer.Ordinal);

    /// <summary>The nearest known name by edit distance, the first by ordinal order of several; null where none is near.</summary>
    public string? Find(string name)
    {
        if (name.Length > MaximumLength)
            return null;
        if (_found.TryGetValue(name, out var found) || _found.Count >= MaximumSuggestions)
            return found;
        var folded = Taxonomy.Fold(name);
        var nearest = _known
            .Where(k => Math.Abs(k.Folded.Length - folded.Length) <= Near(folded))
            .Select(k => (k.Name, Distance: EditDistance.Between(k.Folded, folded)))
            .Where(k => k.Distance <= Near(folded))
            .OrderBy(k => k.Distance)
            .Select(k => k.Name)
            .FirstOrDefault();
        return _found[name] = nearest;
    }

    private static int Near(string name) => Math.Max(1, name.Length / 3);
}
