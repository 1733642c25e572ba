using Consistency.Model.Packs;

namespace Consistency.RulePacks.Merging;

/// <summary>Gives conflicts to the packs that a caller named.</summary>
internal static class Owners
{
    /// <summary>The digests, each with the conflicts whose upper side it, or what it extends, has; of several, the last.</summary>
    /// <param name="extends">All that a document extends, nearer and farther.</param>
    public static IReadOnlyList<PackDigest> Give(
        IReadOnlyList<PackDigest> digests, IReadOnlyList<PackConflict> conflicts, Func<string, IReadOnlyCollection<string>> extends)
    {
        if (conflicts.Count == 0)
            return digests;
        var byOwner = conflicts.ToLookup(c => digests.Last(d => string.Equals(d.Name, c.Upper.Pack, StringComparison.Ordinal) || extends(d.Name).Contains(c.Upper.Pack)).Name, StringComparer.Ordinal);
        return [.. digests.Select(d => d with { Conflicts = [.. byOwner[d.Name]] })];
    }
}
