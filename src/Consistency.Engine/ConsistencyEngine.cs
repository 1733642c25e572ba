namespace Consistency.Engine;

/// <summary>Claims in, inconsistencies out: pure, without I/O, clock or state. Safe to call from many threads.</summary>
public static class ConsistencyEngine
{
    /// <summary>The rules, sorted by id.</summary>
    public static IReadOnlyList<RuleDescription> Rules => [];

    /// <summary>Checks a set of claims. The answer does not depend on their order, but for lists that are in it.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static EngineResult Check(EngineInput input, CancellationToken cancellation = default) => new(input.Claims, [], []);
}
