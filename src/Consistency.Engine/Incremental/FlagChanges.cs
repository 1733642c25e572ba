namespace Consistency.Engine.Incremental;

/// <summary>What a change of the claims did to what is flagged: flags the worst first, then by rule and id.</summary>
/// <param name="Opened">Flagged now and not before.</param>
/// <param name="Touched">Flagged before and now, where claims came or went that may be part of it: severity, positions and words may differ.</param>
/// <param name="ClosedIds">Flagged before and not now; sorted.</param>
public sealed record FlagChanges(IReadOnlyList<Flag> Opened, IReadOnlyList<Flag> Touched, IReadOnlyList<string> ClosedIds);
