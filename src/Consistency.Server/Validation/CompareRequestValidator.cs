using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of a whole CompareRequest. Safe for many threads.</summary>
internal sealed class CompareRequestValidator : AbstractValidator<V1.CompareRequest>
{
    public CompareRequestValidator()
    {
        RuleFor(r => r.A).Custom((claim, context) => CheckClaim("a", claim, context));
        RuleFor(r => r.B).Custom((claim, context) => CheckClaim("b", claim, context));
    }

    private static void CheckClaim(string field, V1.Claim? claim, ValidationContext<V1.CompareRequest> context)
    {
        if (claim is null)
            context.AddFailure(RequestFaults.At(field, V1.ErrorReason.NothingToCheck, "A comparison takes two claims: give a and b."));
        else
            context.AddAll(PublicationTimes.Check(claim, field));
    }
}
