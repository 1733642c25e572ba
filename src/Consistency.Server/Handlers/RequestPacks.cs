using Consistency.Model.Packs;
using Consistency.RulePacks;
using Consistency.Server.Errors;
using Consistency.Server.Packs;
using Consistency.Server.Validation;
using FluentValidation.Results;

namespace Consistency.Server.Handlers;

/// <summary>Compiles the rule packs that a request asks for, all from the packs in use at one time. Safe for many threads.</summary>
internal sealed class RequestPacks(PackStore store)
{
    private const string InlineField = "inlineRulePack.document";

    /// <summary>The compiled pack; the request's faults, those found here included, end the call instead.</summary>
    /// <param name="prefix">What leads to the names' field: "messages[0].settings.".</param>
    /// <param name="disabledRules">Rules that the request turns off: built-in ones, which were looked at, or the packs' own.</param>
    /// <exception cref="RequestException">There is a fault.</exception>
    public RulePack Compile(
        IReadOnlyList<string> names, V1.RulePack? inline, List<ValidationFailure> faults, string prefix = "", IReadOnlyList<string>? disabledRules = null)
    {
        var catalog = store.Current.Catalog;
        faults.AddRange(UnknownNames(names, catalog, prefix));
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
            faults.Add(Unknown(prefix + InlineField, e.Name, catalog));
        }

        RequestFaults.ThrowIfAny(faults);
        throw new InvalidOperationException("A rule pack did not compile and has no fault.");
    }

    /// <summary>The faults of names that no pack has.</summary>
    public static IEnumerable<ValidationFailure> UnknownNames(IReadOnlyList<string> names, RulePackCatalog catalog, string prefix = "") => names.Index()
        .Where(n => !catalog.Names.Contains(n.Item))
        .Select(n => Unknown($"{prefix}rulePacks[{n.Index}]", n.Item, catalog));

    private static ValidationFailure Unknown(string field, string name, RulePackCatalog catalog) => RequestFaults.At(
        field,
        V1.ErrorReason.UnknownRulePack,
        $"There is no rule pack \"{name}\". Give one of: {string.Join(", ", catalog.Names)}.",
        ("pack", name));
}
