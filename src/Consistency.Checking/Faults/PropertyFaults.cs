using Consistency.Model;
using Consistency.Model.Packs;
using FluentValidation;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Checking.Faults;

/// <summary>Properties that are missing, unknown, or of another type than the claim's value.</summary>
internal sealed class PropertyFaults(RulePack pack)
{
    private readonly NearestNames _nearest = new(pack.Properties.Names);

    public void Check(Claim claim, ValidationContext<Claim> context)
    {
        if (string.IsNullOrWhiteSpace(claim.Property))
            context.Add("property", ProblemReason.MissingField, "The claim has no property. Give what is said of the subject, such as \"killed\" or \"office\".");
        else if (!pack.Properties.TryResolve(claim.Property, out var canonical))
            context.Add("property", ProblemReason.UnknownProperty, Unknown(claim.Property));
        else if (claim.Value is { } value && !Fits(pack.PropertyDefinitions[canonical].Value, value))
            context.Add(ValueFields.Of(value), ProblemReason.WrongValueType, Wrong(claim.Property, pack.PropertyDefinitions[canonical].Value, value));
    }

    private static bool Fits(ValueType type, ClaimValue value) => type == ValueType.Any || type == ValueFields.TypeOf(value);

    private static string Wrong(string property, ValueType type, ClaimValue value) =>
        $"The property \"{Fault.Shown(property)}\" takes {ValueFields.Of(type)}; the claim gives {ValueFields.Of(value)}. Give {ValueFields.Of(type)}, or another property.";

    private string Unknown(string property)
    {
        var hint = _nearest.Find(property) is { } near ? $" Did you mean \"{near}\"?" : "";
        return $"The rule pack has no property \"{Fault.Shown(property)}\".{hint} Give one that it has, or declare this one in a rule pack of your own (in a request: inlineRulePack).";
    }
}
