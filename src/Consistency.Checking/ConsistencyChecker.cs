using Consistency.Checking.Faults;
using Consistency.Checking.Relations;
using Consistency.Engine;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>The one way from what a door was given to an answer. Stateless; safe to call from many threads.</summary>
public static class ConsistencyChecker
{
    /// <summary>Checks claims: faulty ones become problems, the others go to the engine.</summary>
    /// <exception cref="CircularRelationsException">The relations make a circle.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CheckAnswer Check(CheckInput input, CancellationToken cancellation = default) =>
        Check(input, index => $"claims[{index}]", cancellation);

    /// <summary>Compares two claims: in conflict, and by which rule, or why not. A faulty claim is not compared.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompareAnswer Compare(Claim a, Claim b, RulePack pack, CancellationToken cancellation = default)
    {
        var check = Check(new CheckInput([a, b], pack), index => index == 0 ? "a" : "b", cancellation);
        var inConflict = check.Inconsistencies.Any(i => i.Severity >= Severity.Tension);
        var compared = !inConflict && check.Claims.Count == 2;
        return new CompareAnswer(inConflict, compared ? ConsistencyEngine.Differences(check.Claims[0], check.Claims[1], pack) : [], check);
    }

    private static CheckAnswer Check(CheckInput input, Func<int, string> pathOf, CancellationToken cancellation)
    {
        RelationCircles.ThrowIfAny(input.Relations);
        var examined = Examination.Of(input, pathOf, cancellation);
        var result = ConsistencyEngine.Check(new EngineInput(examined.Sound, input.Relations, input.Pack)
        {
            DisabledRules = input.DisabledRules,
            MinimumSeverity = input.MinimumSeverity,
        }, cancellation);
        return new CheckAnswer(result.Claims, result.Inconsistencies, examined.Problems, result.NotDecided, input.Pack.Digests);
    }
}
