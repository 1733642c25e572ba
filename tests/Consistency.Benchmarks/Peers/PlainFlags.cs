namespace Consistency.Benchmarks.Peers;

/// <summary>What is wrong with a set of claims, as plainly as it can be said.</summary>
/// <param name="Conflicts">The cells, subject and property, that hold two claims with no number in common.</param>
/// <param name="Parts">Pairs of cells where a claim of the part lies above one of its whole.</param>
/// <param name="Figures">Pairs of cells where one speaker gives one and the same range of a part and of its whole.</param>
internal sealed record PlainFlags(IReadOnlySet<(string Subject, string Property)> Conflicts, IReadOnlySet<PartPair> Parts, IReadOnlySet<PartPair> Figures);

/// <summary>A part and its whole, two properties of one subject.</summary>
internal readonly record struct PartPair(string Subject, string Part, string Whole);
