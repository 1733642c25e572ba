using Consistency.Checking;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>Check, for every door. Safe for many threads.</summary>
internal sealed class CheckHandler(RequestPacks packs, ServerLimits limits)
{
    private readonly CheckRequestValidator _validator = new(limits);

    /// <exception cref="Errors.RequestException">The request has faults.</exception>
    public V1.CheckResponse Handle(V1.CheckRequest request, CancellationToken cancellation)
    {
        var faults = _validator.Validate(request).Errors;
        var pack = packs.Compile(request.RulePacks, request.InlineRulePack, faults, disabledRules: request.Options?.DisabledRules);
        var answer = ConsistencyChecker.Check(request.ToModel(pack, limits), cancellation);
        cancellation.ThrowIfCancellationRequested();
        return answer.ToProto(request.Options ?? new V1.CheckOptions());
    }
}
