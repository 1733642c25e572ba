namespace Consistency.Model;

/// <summary>One side of a disagreement.</summary>
/// <param name="Label">What this side says, in its own words as far as they go.</param>
/// <param name="Quantity">The number, where the position is one.</param>
/// <param name="Time">The time, where the position is one.</param>
/// <param name="ClaimIds">The claims on this side, at most <see cref="MaximumListed"/>.</param>
/// <param name="ClaimCount">How many claims are on this side in all.</param>
/// <param name="SourceIds">The sources on this side, sorted, at most <see cref="MaximumListed"/>.</param>
/// <param name="Speakers">The speakers on this side, sorted, at most <see cref="MaximumListed"/>.</param>
/// <param name="Support">How many independent sources support this side.</param>
public sealed record Position(
    string Label,
    Quantity? Quantity,
    TimeRange? Time,
    IReadOnlyList<string> ClaimIds,
    int ClaimCount,
    IReadOnlyList<string> SourceIds,
    IReadOnlyList<string> Speakers,
    int Support)
{
    /// <summary>How many claims, sources or speakers a list of a position names; the counts are exact.</summary>
    public const int MaximumListed = 100;
}
