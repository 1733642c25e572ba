using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Evidence that is no span.</summary>
internal static class EvidenceFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        if (claim.Evidence is not { } evidence)
            return;
        if (evidence.Start < 0)
            context.Add("evidence.start", ProblemReason.InvalidEvidence, "The start is negative. Count code points from 0.");
        if (evidence.End < 0)
            context.Add("evidence.end", ProblemReason.InvalidEvidence, "The end is negative. Count code points from 0.");
        else if (evidence.End < evidence.Start)
            context.Add("evidence.end", ProblemReason.InvalidEvidence, "The end is before the start. Swap the two; the end is exclusive.");
    }
}
