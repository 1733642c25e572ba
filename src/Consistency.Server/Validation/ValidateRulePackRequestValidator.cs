using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of a ValidateRulePackRequest itself. Safe for many threads.</summary>
internal sealed class ValidateRulePackRequestValidator : AbstractValidator<V1.ValidateRulePackRequest>
{
    public ValidateRulePackRequestValidator()
    {
        RuleFor(r => r.RulePack).Custom((pack, context) =>
        {
            if (string.IsNullOrWhiteSpace(pack?.Document))
                context.AddFailure(RequestFaults.At("rulePack.document", V1.ErrorReason.InvalidRequest, "There is nothing to validate: give the pack's document."));
        });
    }
}
