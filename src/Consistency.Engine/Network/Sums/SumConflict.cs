namespace Consistency.Engine.Network.Sums;

/// <summary>Statements of several cells that sums do not let hold together.</summary>
/// <param name="Key">The smallest canonical key of the wholes of the sums that show it, with a number where that is taken.</param>
/// <param name="Minimal">Without any one, the others can hold.</param>
/// <param name="Sides">For each of them, it and those of its cell that clash with the others in its place; none is on two sides.</param>
/// <param name="Proof">What shows that the minimal ones cannot hold.</param>
internal sealed record SumConflict(
    SumComponent Component, string Key, IReadOnlyList<Statement> Minimal, IReadOnlyList<IReadOnlyList<Statement>> Sides, Certificate Proof);
