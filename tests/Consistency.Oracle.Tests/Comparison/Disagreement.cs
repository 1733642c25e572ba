namespace Consistency.Oracle.Tests.Comparison;

/// <summary>Something in which the engine and the solver differ over one claim set.</summary>
/// <param name="Rule">The rule of the finding that it is about; empty where there is none.</param>
internal sealed record Disagreement(DisagreementKind Kind, string Rule, string Text);

/// <summary>How the two can differ.</summary>
internal enum DisagreementKind
{
    /// <summary>No world satisfies the claims, and the engine flags nothing.</summary>
    Silent,

    /// <summary>No world satisfies what the engine's findings leave aside.</summary>
    Overlooked,

    /// <summary>A world satisfies all claims, and the engine flags a contradiction.</summary>
    FalseAlarm,

    /// <summary>A world satisfies the minimal set.</summary>
    MinimalSetHolds,

    /// <summary>The minimal set is no less impossible without one of its members.</summary>
    MinimalSetNotMinimal,

    /// <summary>Without what the repair drops, the finding's claims are still impossible, and no other finding flags what makes them so.</summary>
    RepairInVain,

    /// <summary>A repair marked exact could be smaller.</summary>
    RepairNotSmallest,

    /// <summary>A repair could do without one of its members.</summary>
    RepairReducible,
}
