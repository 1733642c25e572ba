using Consistency.Checking;
using Consistency.Server.Mapping;
using Consistency.Server.Validation;

namespace Consistency.Server.Handlers;

/// <summary>Compare, for every door. Safe for many threads.</summary>
internal sealed class CompareHandler(RequestPacks packs)
{
    private readonly CompareRequestValidator _validator = new();

    /// <exception cref="Errors.RequestException">The request has faults.</exception>
    public V1.CompareResponse Handle(V1.CompareRequest request, CancellationToken cancellation)
    {
        var faults = _validator.Validate(request).Errors;
        var pack = packs.Compile(request.RulePacks, request.InlineRulePack, faults);
        return ConsistencyChecker.Compare(request.A.ToModel(), request.B.ToModel(), pack, cancellation).ToProto();
    }
}
