using Consistency.Model;
using Consistency.Model.Packs;
using FluentValidation;

namespace Consistency.Checking.Faults;

/// <summary>Numbers that are none, ranges without two ends, and units that nobody knows.</summary>
internal static class QuantityFaults
{
    public static void Check(Claim claim, RulePack pack, ValidationContext<Claim> context)
    {
        if (claim.Value is not ClaimValue.OfQuantity(var quantity))
            return;
        var counts = pack.Properties.TryResolve(claim.Property, out var property) && pack.PropertyDefinitions[property].Count;
        CheckNumber("quantity.value", quantity.Value, counts, context);
        if (quantity.Upper is { } upper)
            CheckNumber("quantity.upper", upper, counts, context);
        CheckRange(quantity, context);
        if (quantity.Unit.Length > 0 && !pack.Units.TryResolve(quantity.Unit, out _))
        {
            context.Add(
                "quantity.unit",
                ProblemReason.UnknownUnit,
                $"The rule pack has no unit \"{Fault.Shown(quantity.Unit)}\". Give one that it has, none for a count, or declare this one in a rule pack of your own (in a request: inlineRulePack).");
        }
    }

    private static void CheckNumber(string field, double number, bool counts, ValidationContext<Claim> context)
    {
        if (!double.IsFinite(number))
            context.Add(field, ProblemReason.InvalidNumber, "The number is infinite or not a number. Give a finite one; for an open end use BOUND_AT_LEAST or BOUND_AT_MOST.");
        else if (counts && number < 0)
            context.Add(field, ProblemReason.InvalidNumber, "The property counts something, and a count is never negative. Give zero or more.");
    }

    private static void CheckRange(Quantity quantity, ValidationContext<Claim> context)
    {
        if (quantity.Bound == Bound.Range && quantity.Upper is null)
            context.Add("quantity.upper", ProblemReason.MissingField, "A range needs its upper end. Give upper, or another bound.");
        else if (quantity.Bound != Bound.Range && quantity.Upper is not null)
            context.Add("quantity.bound", ProblemReason.MissingField, "There is an upper end, but the bound is no range. Set bound to BOUND_RANGE, or leave upper out.");
        if (quantity.Upper < quantity.Value)
            context.Add("quantity.upper", ProblemReason.ReversedRange, "The upper end is below value. Swap the two.");
    }
}
