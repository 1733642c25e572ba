using Consistency.Engine.Copies;

namespace Consistency.Engine.Incremental;

/// <summary>The words that sources are quoted with, and which of them are copies.</summary>
internal sealed class WordedSources
{
    private readonly Dictionary<(string SourceId, string Quote), int> _worded = [];
    private Witnesses? _witnesses;

    // By source and by quote, the copies that they were among when that was asked last.
    private Dictionary<string, string> _reports = new(StringComparer.Ordinal);
    private Dictionary<string, string> _quotes = new(StringComparer.Ordinal);

    /// <summary>Another one after each change that may make other copies.</summary>
    public int Version { get; private set; }

    /// <summary>Found anew, from all words, after such a change.</summary>
    public Witnesses Witnesses(CancellationToken cancellation) => _witnesses ??= new Witnesses([.. _worded.Keys], cancellation);

    public void Change(KeptClaim claim, bool isAdded)
    {
        if (claim.Quote.Length == 0)
            return;
        var key = (claim.Claim.Source.Id, claim.Quote);
        var count = _worded.GetValueOrDefault(key) + (isAdded ? 1 : -1);
        if (count == 0)
            _worded.Remove(key);
        else
            _worded[key] = count;
        if (count != (isAdded ? 1 : 0))
            return;
        _witnesses = null;
        Version++;
    }

    /// <summary>The sources that are among other copies than when this was asked last, or have quotes that are.</summary>
    public IReadOnlySet<string> Changed(CancellationToken cancellation)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        if (_witnesses is not null)
            return changed;
        var witnesses = Witnesses(cancellation);
        changed.UnionWith(Differing(ref _reports, witnesses.CopiesBySource));
        var quotes = Differing(ref _quotes, witnesses.CopiesByQuote).ToHashSet(StringComparer.Ordinal);
        changed.UnionWith(_worded.Keys.Where(w => quotes.Contains(w.Quote)).Select(w => w.SourceId));
        return changed;
    }

    private static List<string> Differing(ref Dictionary<string, string> known, IReadOnlyDictionary<string, int> groups)
    {
        var before = known;
        var now = groups.GroupBy(g => g.Value, g => g.Key).Select(g => g.Order(StringComparer.Ordinal).ToList()).Where(g => g.Count > 1)
            .SelectMany(g => g, (g, name) => (Name: name, Group: string.Join('\n', g))).ToDictionary(n => n.Name, n => n.Group, StringComparer.Ordinal);
        known = now;
        return [.. before.Keys.Union(now.Keys, StringComparer.Ordinal).Where(n => !string.Equals(before.GetValueOrDefault(n), now.GetValueOrDefault(n), StringComparison.Ordinal))];
    }
}
