using Consistency.Model.Packs;

namespace Consistency.RulePacks;

/// <summary>The packs that ship, and the way from names and an inline document to a compiled pack. Safe for many threads.</summary>
public sealed class RulePackCatalog
{
    /// <summary>The name of the pack that applies where none is named.</summary>
    public const string DefaultName = "default";

    /// <summary>Names of the packs that can be asked for, sorted.</summary>
    public IReadOnlyList<string> Names => throw new InvalidOperationException();

    /// <summary>Compiles named packs, later ones on top, and an inline document on top of those.</summary>
    /// <param name="names">Names; empty means <see cref="DefaultName"/>.</param>
    /// <param name="inlineDocument">YAML or JSON; null or empty for none.</param>
    /// <exception cref="UnknownRulePackException">A name is not known.</exception>
    /// <exception cref="InvalidRulePackException">The document has faults; all of them are in it.</exception>
    public RulePack Compile(IReadOnlyList<string> names, string? inlineDocument = null) => throw new InvalidOperationException();
}
