using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Claims about nothing, or by a speaker without a name.</summary>
internal static class SubjectFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        if (string.IsNullOrWhiteSpace(claim.Subject.Name))
            context.Add("subject.name", ProblemReason.MissingField, "The claim has no subject. Give the kind or name that it is about.");
        for (var i = 0; i < claim.Speakers.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(claim.Speakers[i]))
                context.Add($"speakers[{i}]", ProblemReason.MissingField, "The speaker has no name. Give it, or leave the speaker out.");
        }
    }
}
