namespace Consistency.Model;

/// <summary>Claims to drop so that a disagreement goes.</summary>
/// <param name="DropClaimIds">The claims, in the order of the request, at most <see cref="MaximumListed"/>.</param>
/// <param name="DropClaimCount">How many claims there are to drop in all.</param>
/// <param name="Exact">Whether no smaller set does it; otherwise no part of this set does it.</param>
public sealed record Repair(IReadOnlyList<string> DropClaimIds, int DropClaimCount, bool Exact)
{
    /// <summary>How many claims a repair names, so that an answer does not grow with a cell; the count is exact.</summary>
    public const int MaximumListed = 1000;
}
