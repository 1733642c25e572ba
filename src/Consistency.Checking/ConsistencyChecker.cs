using Consistency.Engine;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Checking;

/// <summary>The one way from what a door was given to an answer. Stateless; safe to call from many threads.</summary>
public static class ConsistencyChecker
{
    /// <summary>Checks claims: faulty ones become problems, the others go to the engine.</summary>
    /// <exception cref="CircularRelationsException">The relations make a circle.</exception>
    public static CheckAnswer Check(CheckInput input, CancellationToken cancellation = default)
    {
        var result = ConsistencyEngine.Check(new EngineInput(input.Claims, input.Relations, input.Pack)
        {
            DisabledRules = input.DisabledRules,
            MinimumSeverity = input.MinimumSeverity,
        }, cancellation);
        return new CheckAnswer(result.Claims, result.Inconsistencies, [], result.NotDecided, input.Pack.Digests);
    }

    /// <summary>Compares two claims: in conflict, and by which rule, or why not.</summary>
    public static CompareAnswer Compare(Claim a, Claim b, RulePack pack, CancellationToken cancellation = default)
    {
        var check = Check(new CheckInput([a, b], pack), cancellation);
        return new CompareAnswer(check.Inconsistencies.Any(i => i.Severity >= Severity.Tension), [], check);
    }
}
