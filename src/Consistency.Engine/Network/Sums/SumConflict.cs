using Consistency.Engine.Normalization;

namespace Consistency.Engine.Network.Sums;

/// <summary>Claims of several cells that sums do not let hold together.</summary>
/// <param name="Key">The smallest canonical key of the wholes of the sums that show it.</param>
/// <param name="Minimal">The claims with their nodes: without any one, the others can hold.</param>
/// <param name="Proof">What shows that these cannot.</param>
internal sealed record SumConflict(SumComponent Component, string Key, IReadOnlyList<(int Node, NormalClaim Claim)> Minimal, Certificate Proof);
