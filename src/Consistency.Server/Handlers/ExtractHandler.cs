using Consistency.Checking;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>Extract, for every door. Safe for many threads.</summary>
internal sealed class ExtractHandler(RequestPacks packs, ServerLimits limits)
{
    private readonly ExtractRequestValidator _validator = new(limits);

    /// <exception cref="Errors.RequestException">The request has faults.</exception>
    public V1.ExtractResponse Handle(V1.ExtractRequest request, CancellationToken cancellation)
    {
        var faults = _validator.Validate(request).Errors;
        var pack = packs.Compile(request.RulePacks, request.InlineRulePack, faults);
        var answer = ConsistencyChecker.Extract([.. request.Reports.Select(ReportMapping.ToModel)], pack, limits.ReportBytes, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return answer.ToProto();
    }
}
