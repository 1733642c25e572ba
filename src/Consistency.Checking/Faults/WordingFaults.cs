using Consistency.Model;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Enum numbers that this version does not know.</summary>
internal static class WordingFaults
{
    public static void Check(Claim claim, ValidationContext<Claim> context)
    {
        if (claim.Value is ClaimValue.OfQuantity(var quantity))
        {
            Check("quantity.bound", quantity.Bound, context);
            Check("quantity.trend", quantity.Trend, context);
        }

        Check("polarity", claim.Polarity, context);
        Check("certainty", claim.Certainty, context);
    }

    private static void Check<T>(string field, T value, ValidationContext<Claim> context)
        where T : struct, Enum
    {
        if (!Enum.IsDefined(value))
            context.Add(field, ProblemReason.UnknownEnum, $"{value:D} is no {typeof(T).Name.ToLowerInvariant()} that this version knows. Give one that it knows, or leave the field out.");
    }
}
