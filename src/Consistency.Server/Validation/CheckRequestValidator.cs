using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of a whole CheckRequest. Safe for many threads.</summary>
internal sealed class CheckRequestValidator : AbstractValidator<V1.CheckRequest>
{
    public CheckRequestValidator(ServerLimits limits)
    {
        RuleFor(r => r).Custom((request, context) =>
        {
            if (request.Claims.Count == 0 && request.Reports.Count == 0)
                context.AddFailure(RequestFaults.At("claims", V1.ErrorReason.NothingToCheck, "There is nothing to check: give claims or reports."));
        });
        Include(new CheckContentValidator(limits));
    }
}
