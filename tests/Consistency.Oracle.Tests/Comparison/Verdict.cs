using Consistency.Model;

namespace Consistency.Oracle.Tests.Comparison;

/// <summary>What came of one claim set.</summary>
internal sealed record Verdict
{
    public required bool Satisfiable { get; init; }

    /// <summary>Whether no world satisfies the claims, though one satisfies any two of them.</summary>
    public required bool OnlyJointly { get; init; }

    public required bool SumsInterlock { get; init; }

    /// <summary>Whether the engine left something undecided.</summary>
    public required bool NotDecided { get; init; }

    /// <summary>The engine's contradictions among quantities.</summary>
    public required IReadOnlyList<Inconsistency> Findings { get; init; }

    public required IReadOnlyList<Disagreement> Disagreements { get; init; }
}
