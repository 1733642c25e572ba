using Consistency.Engine.Normalization;

namespace Consistency.Engine.Incremental;

/// <summary>A name, and the claims that use it.</summary>
/// <param name="parts">Null where it is no person's: then no other name bears on it.</param>
internal sealed class KnownName(string name, NameParts? parts)
{
    public string Name => name;

    public NameParts? Parts => parts;

    /// <summary>What names that may be one person's share.</summary>
    public string[] Keys { get; } = parts is null ? [] : [.. NameResolver.SurnameKeys(parts.Folded[^1])];

    /// <summary>The claims that use it; a name of the request's relations is kept without any.</summary>
    public HashSet<KeptClaim> Claims { get; } = [];

    /// <summary>How many of the claims are of each source; kept for people alone.</summary>
    public Dictionary<string, int> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a relation of the request uses it.</summary>
    public bool IsOfRelation { get; init; }

    /// <summary>Whether other names may be the same person's, so that it matters how many sources use it.</summary>
    public bool HasOthers { get; set; }
}
