using Consistency.Checking.Reading;
using Consistency.Model;
using Consistency.Model.Packs;
using FluentValidation;
using FluentValidation.Results;

namespace Consistency.Checking.Faults;

/// <summary>
/// All that can be wrong with one claim on its own. A failure's property name is the field's path from the claim, its state
/// the <see cref="ProblemReason"/>. For one thread: it keeps count of the suggestions that it has made.
/// </summary>
public sealed class ClaimValidator : AbstractValidator<Claim>
{
    public ClaimValidator(RulePack pack)
    {
        var properties = new PropertyFaults(pack);
        RuleFor(c => c).Custom(LengthFaults.Check);
        RuleFor(c => c).Custom(SubjectFaults.Check);
        RuleFor(c => c).Custom(properties.Check);
        RuleFor(c => c).Custom(ValueFaults.Check);
        RuleFor(c => c).Custom((claim, context) => QuantityFaults.Check(claim, pack, context));
        RuleFor(c => c).Custom(TimeFaults.Check);
        RuleFor(c => c).Custom(WordingFaults.Check);
        RuleFor(c => c).Custom(EvidenceFaults.Check);
    }

    // A sentence that can be read never comes here; one that cannot lacks all that a claim needs, and one fault says why.
    protected override bool PreValidate(ValidationContext<Claim> context, ValidationResult result)
    {
        var claim = context.InstanceToValidate;
        if (!Sentences.IsSentence(claim) || Sentences.FaultOf(claim) is not { } fault)
            return true;
        result.Errors.Add(new ValidationFailure("text", fault.Message) { CustomState = fault.Reason });
        return false;
    }
}
