using Consistency.Engine.Normalization;

namespace Consistency.Engine.Reporting;

/// <summary>Which claims to drop.</summary>
internal static class Repairs
{
    /// <summary>All stances but the largest: the fewest claims where each two stances clash.</summary>
    public static IReadOnlyList<NormalClaim> AllButLargest(IReadOnlyList<Stance> stances)
    {
        var largest = stances.MaxBy(s => s.Claims.Count);
        return stances.Where(s => !ReferenceEquals(s, largest)).SelectMany(s => s.Claims).ToArray();
    }

    /// <summary>The first claim of a stance in an order that the request's does not change.</summary>
    public static NormalClaim First(IEnumerable<NormalClaim> claims)
    {
        NormalClaim? first = null;
        foreach (var claim in claims)
        {
            if (first is null || NormalClaim.ByContent(claim, first) < 0)
                first = claim;
        }

        return first ?? throw new ArgumentException("No claims to choose from.", nameof(claims));
    }
}
