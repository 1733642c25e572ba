using Consistency.Model.Packs;
using Consistency.RulePacks.Merging;

namespace Consistency.RulePacks.Tests;

/// <summary>One catalog for all tests, and shorthands for what they ask of one.</summary>
internal static class Catalog
{
    public static readonly RulePackCatalog Shipped = new();

    public static RulePack Default => Shipped.Compile([]);

    /// <summary>Compiles a document that stands on nothing.</summary>
    public static RulePack Alone(string document) => Shipped.Compile([], "extends: []\n" + document);

    public static RulePackCatalog Of(params (string Name, string Document)[] packs) =>
        new(new ShippedPacks(packs.ToDictionary(p => p.Name, p => p.Document, StringComparer.Ordinal)));

    /// <summary>The faults of a document that goes on the default pack.</summary>
    public static IReadOnlyList<RulePackFault> Faults(string document) =>
        Assert.Throws<InvalidRulePackException>(() => Shipped.Compile([], document)).Faults;

    public static RulePackFault OneFault(string document) => Assert.Single(Faults(document));
}
