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

    // A sentence lacks all that a structured claim needs; one fault says why.
    protected override bool PreValidate(ValidationContext<Claim> context, ValidationResult result)
    {
        var claim = context.InstanceToValidate;
        if (claim.Text.Length == 0 || claim.Subject.Name.Length > 0 || claim.Property.Length > 0 || claim.Value is not null)
            return true;
        result.Errors.Add(new ValidationFailure("text", "Text is not read by this version. Give a subject, a property and a value.")
        {
            CustomState = ProblemReason.TextNotRead,
        });
        return false;
    }
}
