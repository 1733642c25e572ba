using Consistency.Model.Packs;
using Consistency.RulePacks;
using Consistency.Server.Errors;
using Consistency.Server.Validation;
using FluentValidation.Results;

namespace Consistency.Server.Handlers;

/// <summary>Compiles the rule packs that a request asks for.</summary>
internal sealed class RequestPacks(RulePackCatalog catalog)
{
    private const string InlineField = "inlineRulePack.document";

    /// <summary>The compiled pack; the request's faults, those found here included, end the call instead.</summary>
    /// <param name="prefix">What leads to the names' field: "messages[0].settings.".</param>
    /// <param name="disabledRules">Rules that the request turns off: built-in ones, which were looked at, or the packs' own.</param>
    /// <exception cref="RequestException">There is a fault.</exception>
    public RulePack Compile(
        IReadOnlyList<string> names, V1.RulePack? inline, List<ValidationFailure> faults, string prefix = "", IReadOnlyList<string>? disabledRules = null)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (!catalog.Names.Contains(names[i]))
                faults.Add(Unknown($"{prefix}rulePacks[{i}]", names[i]));
        }

        RequestFaults.ThrowIfAny(faults);
        try
        {
            var pack = catalog.Compile(names, inline?.Document);
            RequestFaults.ThrowIfAny([.. DisabledRules.Check(disabledRules ?? [], pack).Under(prefix)]);
            return pack;
        }
        catch (InvalidRulePackException e)
        {
            faults.AddRange(e.Faults.Select(f => RequestFaults.At(prefix + InlineField, V1.ErrorReason.InvalidRulePack, f.ToString())));
        }
        catch (UnknownRulePackException e)
        {
            faults.Add(Unknown(prefix + InlineField, e.Name));
        }

        RequestFaults.ThrowIfAny(faults);
        throw new InvalidOperationException("A rule pack did not compile and has no fault.");
    }

    private ValidationFailure Unknown(string field, string name) => RequestFaults.At(
        field,
        V1.ErrorReason.UnknownRulePack,
        $"There is no rule pack \"{name}\". Give one of: {string.Join(", ", catalog.Names)}.",
        ("pack", name));
}
