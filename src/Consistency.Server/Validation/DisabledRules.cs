using Consistency.Model;
using Consistency.Model.Packs;
using Consistency.Server.Errors;
using FluentValidation.Results;

namespace Consistency.Server.Validation;

/// <summary>Faults of the rules that a request turns off.</summary>
internal static class DisabledRules
{
    /// <summary>Those that no pack can have.</summary>
    public static IEnumerable<ValidationFailure> Check(IReadOnlyList<string> ids) => Check(ids, RuleIds.IsUserRule);

    /// <summary>Those that neither are built in nor a pack's own.</summary>
    public static IEnumerable<ValidationFailure> Check(IReadOnlyList<string> ids, RulePack pack) =>
        Check(ids, id => pack.UserRules.Any(r => string.Equals(r.Id, id, StringComparison.Ordinal)));

    private static IEnumerable<ValidationFailure> Check(IReadOnlyList<string> ids, Func<string, bool> isOfPack)
    {
        for (var i = 0; i < ids.Count; i++)
        {
            if (!RuleIds.All.Contains(ids[i], StringComparer.Ordinal) && !isOfPack(ids[i]))
                yield return RequestFaults.At($"options.disabledRules[{i}]", V1.ErrorReason.InvalidRequest, $"There is no rule \"{ids[i]}\". ListRules has their ids.");
        }
    }
}
