using Consistency.Server.Errors;
using FluentValidation;

namespace Consistency.Server.Validation;

/// <summary>Faults of what a CheckRequest holds, if anything; those of single claims and reports are the checker's to find. Safe for many threads.</summary>
internal sealed class CheckContentValidator : AbstractValidator<V1.CheckRequest>
{
    public CheckContentValidator(ServerLimits limits)
    {
        RuleFor(r => r).Custom((request, context) => context.AddAll(RequestCounts.Check(request.Claims.Count, request.Reports.Count, limits)));
        RuleFor(r => r.Claims).Custom((claims, context) => context.AddAll(PublicationTimes.Check(claims)));
        RuleFor(r => r.Reports).Custom((reports, context) => context.AddAll(PublicationTimes.Check(reports)));
        RuleFor(r => r.Relations).Custom((relations, context) => RelationFaults.Check(relations, limits, context));
        RuleFor(r => r.Options).Custom(CheckOptions);
    }

    private static void CheckOptions(V1.CheckOptions? options, ValidationContext<V1.CheckRequest> context)
    {
        if (options is null)
            return;
        if (!Enum.IsDefined(options.MinimumSeverity))
        {
            context.AddFailure(RequestFaults.At(
                "options.minimumSeverity",
                V1.ErrorReason.InvalidRequest,
                $"{(int)options.MinimumSeverity} is no severity. Give SEVERITY_NOTICE, SEVERITY_TENSION or SEVERITY_CONTRADICTION."));
        }

        // Whether a pack has a rule of its own by that name is looked up once the packs are compiled.
        context.AddAll(DisabledRules.Check(options.DisabledRules));
    }
}
