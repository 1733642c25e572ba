using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of a whole ExtractRequest; those of single reports are the checker's to find. Safe for many threads.</summary>
internal sealed class ExtractRequestValidator : AbstractValidator<V1.ExtractRequest>
{
    public ExtractRequestValidator(ServerLimits limits)
    {
        RuleFor(r => r.Reports).Custom((reports, context) =>
        {
            if (reports.Count == 0)
                context.AddFailure(RequestFaults.At("reports", V1.ErrorReason.NothingToCheck, "There is nothing to read: give reports."));
            context.AddAll(RequestCounts.Check(0, reports.Count, limits));
            context.AddAll(PublicationTimes.Check(reports));
        });
    }
}
