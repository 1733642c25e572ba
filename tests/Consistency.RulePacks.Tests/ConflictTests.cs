using Consistency.Model.Packs;

namespace Consistency.RulePacks.Tests;

/// <summary>Packs that contradict each other: the upper one holds, and both places are told.</summary>
public class ConflictTests
{
    [Theory]
    [InlineData("properties: {tide: {value: quantity, kind: stock}}", "properties: {tide: {value: quantity, kind: level}}", "properties.tide.kind is \"level\" in high, line 2, column 44, and \"stock\" in low, line 2, column 44. The first holds.")]
    [InlineData("units: {league: {dimension: length, factor: 5556}}", "units: {league: {dimension: length, factor: 5557}}", "units.league.factor is \"5557\" in high, line 2, column 45, and \"5556\" in low, line 2, column 45. The first holds.")]
    [InlineData("subjects: {ships: {forms: [hulls]}, boats: {}}", "subjects: {boats: {forms: [Hulls]}}", "\"Hulls\" stands for \"boats\" in high, line 2, column 28, and for \"ships\" in low, line 2, column 28. The first holds.")]
    [InlineData("subjects: {ships: {forms: [hulls]}}", "subjects: {hulls: {}}", "\"hulls\" stands for \"hulls\" in high, line 2, column 12, and for \"ships\" in low, line 2, column 28. The first holds.")]
    [InlineData("places: {Ostby: {part_of: [Norland]}, Norland: {}}", "places: {Ostby: {part_of: [Sudland]}, Sudland: {}}", "places.Ostby.part_of is \"Sudland\" in high, line 2, column 27, and \"Norland\" in low, line 2, column 27. Both hold.")]
    [InlineData("readings: {about_share: 0.1}", "readings: {about_share: 0.2}", "readings.about_share is \"0.2\" in high, line 2, column 25, and \"0.1\" in low, line 2, column 25. The first holds.")]
    [InlineData("rules: {cargo/tide: {kind: quantity/conflict}}", "rules: {cargo/tide: {kind: quantity/sum}}", "rules.cargo/tide.kind is \"quantity/sum\" in high, line 2, column 28, and \"quantity/conflict\" in low, line 2, column 28. The first holds.")]
    public void Two_packs_of_one_request_that_say_different_things_are_told(string low, string high, string message)
    {
        var pack = Catalog.Of(("low", "name: low\n" + low), ("high", "name: high\n" + high)).Compile(["low", "high"]);
        Assert.Equal(message, Assert.Single(pack.Conflicts).Message);
        Assert.Equal([0, 1], pack.Digests.Select(d => d.Conflicts.Count));
    }

    [Fact]
    public void Of_two_sums_the_upper_one_holds_whole()
    {
        const string parts = "value: quantity, kind: stock, additive: true";
        var pack = Catalog.Of(
            ("low", $"name: low\nproperties: {{a: {{{parts}, sum_of: [b, c]}}, b: {{{parts}}}, c: {{{parts}}}}}"),
            ("high", $"name: high\nproperties: {{a: {{{parts}, sum_of: [d, b]}}, b: {{{parts}}}, d: {{{parts}}}}}")).Compile(["low", "high"]);
        Assert.Equal(["b", "d"], pack.PropertyDefinitions["a"].SumOf);
        Assert.Contains("properties.a.sum_of is \"b, d\" in high", Assert.Single(pack.Conflicts).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parents_of_a_pack_conflict_and_the_pack_itself_does_not()
    {
        var catalog = Diamond("properties: {tide: {kind: flow}}");
        var pack = catalog.Compile(["top"]);
        var conflict = Assert.Single(pack.Conflicts);
        Assert.Equal((new PackPlace("right", 3, 27, "properties.tide.kind"), new PackPlace("left", 3, 27, "properties.tide.kind")), (conflict.Upper, conflict.Lower));
        Assert.Equal(PropertyKind.Flow, pack.PropertyDefinitions["tide"].Kind);
    }

    [Fact]
    public void The_pack_below_two_others_comes_once()
    {
        var pack = Diamond("").Compile(["top"]);
        Assert.Equal(PropertyKind.Flow, pack.PropertyDefinitions["tide"].Kind);
        Assert.Equal(["top"], pack.Digests.Select(d => d.Name));
    }

    [Fact]
    public void A_document_that_extends_a_pack_may_say_otherwise() =>
        Assert.Empty(Catalog.Shipped.Compile([], "extends: [default]\nproperties: {killed: {kind: stock}}").Conflicts);

    [Fact]
    public void A_document_that_extends_nothing_that_it_stands_on_is_told_what_it_changes()
    {
        var conflict = Assert.Single(Catalog.Shipped.Compile([], "properties: {killed: {kind: stock, forms: [perished]}}").Conflicts);
        Assert.Equal(("inline", "harm", "properties.killed.kind"), (conflict.Upper.Pack, conflict.Lower.Pack, conflict.Lower.Path));
    }

    [Fact]
    public void Its_settings_are_what_it_is_for() =>
        Assert.Empty(Catalog.Shipped.Compile([], "readings: {about_share: 0.2}\nfacets: {as_of: false}\nrules: {quantity/bound: {enabled: false}}").Conflicts);

    [Fact]
    public void The_packs_that_ship_do_not_contradict_each_other() => Assert.Empty(Catalog.Shipped.Compile(Catalog.Shipped.Names).Conflicts);

    [Fact]
    public void Conflicts_below_a_document_are_told_with_it()
    {
        var pack = Diamond("").Compile(["top"], "properties: {ebb: {value: quantity}}");
        Assert.Equal([1, 0], pack.Digests.Select(d => d.Conflicts.Count));
    }

    [Fact]
    public void Only_the_first_hundred_are_told()
    {
        var low = string.Concat(Enumerable.Range(0, 300).Select(i => $"\n  p{i}: {{value: quantity}}"));
        var pack = Catalog.Of(("low", "name: low\nproperties:" + low), ("high", "name: high\nproperties:" + low.Replace("quantity", "truth", StringComparison.Ordinal))).Compile(["low", "high"]);
        Assert.Equal(100, pack.Conflicts.Count());
        Assert.Equal(3, pack.Conflicts.First().Upper.Line);
    }

    private static RulePackCatalog Diamond(string top) => Catalog.Of(
        ("base", "name: base\nproperties: {tide: {value: quantity}}"),
        ("left", "name: left\nextends: [base]\nproperties: {tide: {kind: stock}}"),
        ("right", "name: right\nextends: [base]\nproperties: {tide: {kind: flow}}"),
        ("top", "name: top\nextends: [left, right]\n" + top));
}
