using System.Globalization;
using Consistency.Model;

namespace Consistency.Checking.Faults;

/// <summary>Ids for claims that have none: "c1" for the first claim of the request, "c2" for the second.</summary>
internal static class ClaimIds
{
    /// <summary>The id of each claim; given ones as they are, others made so that no given one is taken.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Claim> claims)
    {
        var given = claims.Select(c => c.Id).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        return [.. claims.Select((claim, index) => claim.Id.Length > 0 ? claim.Id : Free(index + 1, given))];
    }

    private static string Free(int position, HashSet<string> given)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"c{position}");
        var free = name;
        for (var suffix = 2; given.Contains(free); suffix++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{suffix}");
        return free;
    }
}
