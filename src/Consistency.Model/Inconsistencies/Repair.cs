namespace Consistency.Model;

/// <summary>Claims to drop so that a disagreement goes.</summary>
/// <param name="Exact">Whether no smaller set does it; otherwise no part of this set does it.</param>
public sealed record Repair(IReadOnlyList<string> DropClaimIds, bool Exact);
