using System.Globalization;

namespace Consistency.Checking.Ids;

/// <summary>Who has which id. Those that come without one are named by position, "c1" for the first, and take nobody's id. For one thread.</summary>
/// <param name="prefix">"c" for claims, "r" for reports.</param>
/// <param name="count">How many came before.</param>
/// <param name="isTaken">Whether one of those has an id; null where there are none.</param>
internal sealed class IdRegister(string prefix, int count = 0, Func<string, bool>? isTaken = null)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // Not to be made up, though nobody here has them.
    private readonly HashSet<string> _reserved = new(StringComparer.Ordinal);

    private int _count = count;

    /// <summary>How many have come in all.</summary>
    public int Count => _count;

    /// <summary>Names that are not to be given to anybody who comes without one.</summary>
    public void Reserve(IEnumerable<string> names) => _reserved.UnionWith(names);

    /// <summary>Takes the ids of some newcomers; an empty one is made up.</summary>
    /// <returns>For each its id, and whether an earlier one has it.</returns>
    public IReadOnlyList<(string Id, bool IsRepeated)> Add(IReadOnlyList<string> given)
    {
        Reserve(given);
        return [.. given.Select(Add)];
    }

    /// <summary>The id of one that comes without, if nobody has it.</summary>
    /// <param name="place">From 1.</param>
    public static string Numbered(string prefix, int place) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{place}");

    /// <summary>Takes an id for something that was made here: the one wanted, or, where it is taken, one with a number after it.</summary>
    public string Make(string wanted)
    {
        var free = wanted;
        for (var suffix = 2; _reserved.Contains(free) || !Take(free); suffix++)
            free = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{suffix}");
        return free;
    }

    private (string Id, bool IsRepeated) Add(string given)
    {
        _count++;
        return given.Length > 0
            ? (given, !Take(given))
            : (Make(Numbered(prefix, _count)), false);
    }

    private bool Take(string id) => isTaken?.Invoke(id) != true && _taken.Add(id);
}
