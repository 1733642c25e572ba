using Consistency.RulePacks;
using Consistency.Server.Errors;
using Consistency.Server.Mapping;
using Consistency.Server.Packs;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>ValidateRulePack, for every door. Safe for many threads.</summary>
internal sealed class ValidateRulePackHandler(PackStore store)
{
    private readonly ValidateRulePackRequestValidator _validator = new();

    /// <exception cref="RequestException">The request has faults; those of the pack are the answer.</exception>
    public V1.ValidateRulePackResponse Handle(V1.ValidateRulePackRequest request)
    {
        var catalog = store.Current.Catalog;
        var faults = _validator.Validate(request).Errors;
        faults.AddRange(RequestPacks.UnknownNames(request.RulePacks, catalog));
        RequestFaults.ThrowIfAny(faults);
        try
        {
            var pack = catalog.Compile(request.RulePacks, request.RulePack.Document);
            return new V1.ValidateRulePackResponse { Valid = true, RulePacks = { pack.Digests.Select(AnswerMapping.ToProto) } };
        }
        catch (InvalidRulePackException bad)
        {
            return new V1.ValidateRulePackResponse { Problems = { bad.Faults.Select(RulePackMapping.ToProto) } };
        }
    }
}
