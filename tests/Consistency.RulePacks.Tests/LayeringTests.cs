using Consistency.Model;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.RulePacks.Tests;

public class LayeringTests
{
    [Fact]
    public void An_inline_document_adds_to_the_default_pack()
    {
        var pack = Catalog.Shipped.Compile([], "properties: {berths: {value: quantity, kind: stock, additive: true, count: true, forms: [moorings]}}");
        Assert.True(pack.Properties.TryResolve("The Moorings", out var name));
        Assert.Equal("berths", name);
        Assert.Equal(PropertyKind.Stock, pack.PropertyDefinitions["berths"].Kind);
        Assert.True(pack.Properties.IsPartOf("killed", "killed-or-wounded"));
    }

    [Fact]
    public void What_an_upper_pack_states_replaces_and_its_lists_are_united()
    {
        var pack = Catalog.Shipped.Compile([], "properties: {killed: {harm: false, forms: [went down with the ship]}}");
        Assert.False(pack.PropertyDefinitions["killed"].Harm);
        Assert.True(pack.PropertyDefinitions["killed"].Additive);
        Assert.True(pack.Properties.TryResolve("went down with the ship", out _));
        Assert.True(pack.Properties.TryResolve("perished", out _));
    }

    [Fact]
    public void An_upper_pack_may_take_a_form_for_its_own_name()
    {
        var pack = Catalog.Shipped.Compile([], "properties: {bodies-found: {value: quantity, forms: [corpses]}}");
        Assert.True(pack.Properties.TryResolve("corpses", out var byForm));
        Assert.True(pack.Properties.TryResolve("bodies found", out var byName));
        Assert.Equal(("bodies-found", "bodies-found"), (byForm, byName));
    }

    [Fact]
    public void Named_packs_are_put_on_each_other_in_order()
    {
        var catalog = Catalog.Of(
            ("low", "name: low\nproperties: {tide: {value: quantity, window_days: 1}}"),
            ("high", "name: high\nproperties: {tide: {value: quantity, window_days: 2}}"),
            ("both", "name: both\nextends: [high, low]"));
        Assert.Equal(2, catalog.Compile(["low", "high"]).PropertyDefinitions["tide"].WindowDays);
        Assert.Equal(1, catalog.Compile(["high", "low"]).PropertyDefinitions["tide"].WindowDays);
        Assert.Equal(1, catalog.Compile(["both"]).PropertyDefinitions["tide"].WindowDays);
        Assert.Equal(3, catalog.Compile(["both"], "properties: {tide: {window_days: 3}}").PropertyDefinitions["tide"].WindowDays);
    }

    [Fact]
    public void A_document_that_extends_stands_on_those_packs_alone()
    {
        var pack = Catalog.Shipped.Compile([], "extends: [units]\nproperties: {draught: {value: quantity, unit: metres}}");
        Assert.Equal("m", pack.PropertyDefinitions["draught"].Unit);
        Assert.False(pack.Properties.TryResolve("killed", out _));
        Assert.Equal(["inline"], pack.Digests.Select(d => d.Name));
    }

    [Fact]
    public void A_document_that_extends_nothing_stands_alone() =>
        Assert.Equal(["draught"], Catalog.Alone("properties: {draught: {value: any}}").Properties.Names);

    [Fact]
    public void Packs_that_extend_each_other_are_a_fault()
    {
        var catalog = Catalog.Of(("ebb", "name: ebb\nextends: [flow]"), ("flow", "name: flow\nextends: [ebb]"));
        var fault = Assert.Single(Assert.Throws<InvalidRulePackException>(() => catalog.Compile(["ebb"])).Faults);
        Assert.Equal((2, "extends[0]"), (fault.Line, fault.Path));
        Assert.Contains("ebb → flow → ebb", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_bears_the_name_of_its_file()
    {
        var catalog = Catalog.Of(("ebb", "name: flow"), ("slack", "facets: {as_of: true}"));
        Assert.Contains("Make them equal", Assert.Throws<InvalidRulePackException>(() => catalog.Compile(["ebb"])).Message, StringComparison.Ordinal);
        Assert.Contains("\"name\" is missing", Assert.Throws<InvalidRulePackException>(() => catalog.Compile(["slack"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_read_as_yaml()
    {
        const string json = "{\n\t\"properties\": {\n\t\t\"berths\": {\"value\": \"quantity\", \"count\": true, \"forms\": [\"moor\\u0069ngs\", \"quay\\/dock\"], \"window_days\": 3}\n\t}\n}";
        var pack = Catalog.Shipped.Compile([], json);
        Assert.Equal((ValueType.Quantity, 3), (pack.PropertyDefinitions["berths"].Value, pack.PropertyDefinitions["berths"].WindowDays));
        Assert.True(pack.Properties.TryResolve("quay/dock", out _));
        Assert.True(pack.Properties.TryResolve("moorings", out _));
    }

    [Fact]
    public void Rules_are_set()
    {
        var pack = Catalog.Shipped.Compile([], "rules: {quantity/bound: {enabled: false}, quote/drift: {maximum_severity: notice, message: '{speaker}: {what}'}}");
        Assert.Equal(new RuleSettings(false, null, null), pack.SettingsOf("quantity/bound"));
        Assert.Equal(new RuleSettings(true, Severity.Notice, "{speaker}: {what}"), pack.SettingsOf("quote/drift"));
        Assert.Equal(RuleSettings.Default, pack.SettingsOf("quantity/conflict"));
    }

    [Fact]
    public void Sets_of_synonyms_that_share_a_word_are_one()
    {
        var words = Catalog.Alone("wordings: {synonyms: [[b, c], [d, e], [c, d], [x, y]]}").Wordings.Synonyms;
        Assert.All(["b", "c", "d", "e"], w => Assert.Equal("b", words[w]));
        Assert.Equal("x", words["y"]);
    }

    [Fact]
    public void Parts_are_part_of()
    {
        var places = Catalog.Alone("places: {Norland: {parts: [Ostby]}, Ostby: {forms: [East Town]}}").Places;
        Assert.True(places.IsPartOf("Ostby", "Norland"));
        Assert.True(places.TryResolve("east town", out var name));
        Assert.Equal("Ostby", name);
    }

    [Fact]
    public void A_compiled_pack_is_kept() => Assert.Same(Catalog.Shipped.Compile([]), Catalog.Shipped.Compile(["default", "default"]));
}
