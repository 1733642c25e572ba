using System.Runtime.InteropServices;
using Consistency.Model;

namespace Consistency.Engine.Incremental;

/// <summary>What is flagged, and in which neighbourhood.</summary>
internal sealed class FlagTable
{
    private readonly Dictionary<string, List<(Flag Flag, Neighbourhood Of)>> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<(string RuleId, Severity Severity), int> _counts = [];

    /// <summary>In no particular order.</summary>
    public IEnumerable<Flag> All => _byId.Values.SelectMany(f => f).Select(f => f.Flag);

    public IReadOnlyDictionary<(string RuleId, Severity Severity), int> Counts => _counts;

    public Neighbourhood? Find(string id) => _byId.TryGetValue(id, out var found) ? found[0].Of : null;

    /// <summary>Puts what a neighbourhood's claims are flagged for in the place of what they were.</summary>
    public void Replace(Neighbourhood neighbourhood, IReadOnlyList<Flag> flags)
    {
        foreach (var flag in neighbourhood.Flags)
        {
            var found = _byId[flag.Id];
            found.Remove((flag, neighbourhood));
            if (found.Count == 0)
                _byId.Remove(flag.Id);
            Count(flag, -1);
        }

        foreach (var flag in flags)
        {
            ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(_byId, flag.Id, out _);
            (found ??= new(1)).Add((flag, neighbourhood));
            Count(flag, 1);
        }

        neighbourhood.Flags = flags;
    }

    private void Count(Flag flag, int by)
    {
        var key = (flag.RuleId, flag.Severity);
        var count = _counts.GetValueOrDefault(key) + by;
        if (count == 0)
            _counts.Remove(key);
        else
            _counts[key] = count;
    }
}
