using Consistency.Engine.Cells;
using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>What claims state of one thing at one date; without claims, a thing that sums need.</summary>
/// <param name="IsCount">Whether it is never below zero.</param>
internal sealed record SumNode(FacetIds Facets, string AsOf, bool IsCount)
{
    public List<NormalClaim> Claims { get; } = [];
}

/// <summary>A whole node that is the sum of its part nodes.</summary>
/// <param name="IsOfCounts">Whether each part is never below zero, so that none is above the whole.</param>
internal sealed record NodeSum(int Whole, int[] Parts, bool IsOfCounts);
