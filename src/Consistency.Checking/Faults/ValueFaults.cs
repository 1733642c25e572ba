using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Claims that say nothing.</summary>
internal static class ValueFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        switch (claim.Value)
        {
            case null:
                context.Add("value", ProblemReason.MissingValue, "The claim has no value. Give one of quantity, time, entity, statement and truth.");
                break;
            case ClaimValue.OfEntity(var name) when string.IsNullOrWhiteSpace(name):
                context.Add("entity.name", ProblemReason.MissingValue, "The entity has no name. Give it.");
                break;
            case ClaimValue.OfStatement(var words) when string.IsNullOrWhiteSpace(words):
                context.Add("statement", ProblemReason.MissingValue, "The statement has no words. Give them.");
                break;
            case ClaimValue.OfTime({ Earliest: "", Latest: "" }):
                context.Add("time", ProblemReason.MissingValue, "The time is open at both ends. Give earliest, latest or both.");
                break;
        }
    }
}
