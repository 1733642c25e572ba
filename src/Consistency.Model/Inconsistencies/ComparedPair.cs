namespace Consistency.Model;

/// <summary>A claim of one side, set beside a claim of the other.</summary>
/// <param name="ClaimA">The id of the first side's claim.</param>
/// <param name="ClaimB">The id of the second side's claim.</param>
/// <param name="InconsistencyIds">What sets the two apart, at tension or more; empty where they are not in conflict.</param>
/// <param name="Differences">Why they are not in conflict; empty where they are.</param>
/// <param name="Needed">What would have to be otherwise for them to clash; empty where that is not sought, and where nothing short of another statement would do.</param>
public sealed record ComparedPair(
    string ClaimA, string ClaimB, IReadOnlyList<string> InconsistencyIds, IReadOnlyList<Difference> Differences, string Needed)
{
    public bool InConflict => InconsistencyIds.Count > 0;
}
