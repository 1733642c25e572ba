using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.RulePacks.Tests;

public class UserRuleTests
{
    private const string Document = """
        properties:
          tonnage: {value: quantity, unit: kg, forms: [burden]}
        readings: {about_share: 0.2}
        rules:
          cargo/tonnage:
            kind: quantity/conflict
            where:
              - {property: burden, subject: ship, qualifiers: {flag: Norland}}
              - {place: Ostby, event: regatta}
            severity: notice
            maximum_severity: tension
            readings: {tolerance: 0.02}
            message: "{what}"
            flags: Papers that differ.
            example: 17 and 20 tonnes
            counterexample: 17 tonnes twice
            remedy: Look at the papers.
        """;

    [Fact]
    public void Every_key_is_read()
    {
        var pack = Catalog.Shipped.Compile([], Document);
        var rule = Assert.Single(pack.UserRules);
        Assert.Equal(("cargo/tonnage", "quantity/conflict"), (rule.Id, rule.Kind));
        Assert.Equal(
            [("tonnage", "ship", "Norland", "", ""), ("", "", "", "Ostby", "regatta")],
            rule.Where.Select(w => (w.Property, w.Subject?.Name ?? "", w.Subject?.Qualifiers["flag"] ?? "", w.Scope.Place, w.Scope.Event)));
        Assert.Equal(new ReadingPolicy { AboutShare = 0.2m, Tolerance = 0.02m }, rule.Readings);
        Assert.Equal(("Papers that differ.", "17 and 20 tonnes", "17 tonnes twice", "Look at the papers."), (rule.Flags, rule.Example, rule.Counterexample, rule.Remedy));
        Assert.Equal(new RuleSettings(true, Severity.Tension, "{what}") { Severity = Severity.Notice }, pack.SettingsOf("cargo/tonnage"));
    }

    [Fact]
    public void What_is_absent_is_the_kinds()
    {
        var pack = Catalog.Shipped.Compile([], "rules: {cargo/all: {kind: quote/drift}}");
        var rule = Assert.Single(pack.UserRules);
        Assert.Empty(rule.Where);
        Assert.Equal((null, null, null, "", ""), (rule.Readings, rule.Flags, rule.Remedy, rule.Example, rule.Counterexample));
        Assert.Equal(RuleSettings.Default, pack.SettingsOf("cargo/all"));
    }

    [Fact]
    public void Readings_that_are_the_packs_cost_nothing() =>
        Assert.Null(Assert.Single(Catalog.Shipped.Compile([], "rules: {cargo/all: {kind: quantity/sum, readings: {about_share: 0.10}}}").UserRules).Readings);

    [Fact]
    public void An_upper_pack_changes_a_lower_ones_rule()
    {
        var catalog = Catalog.Of(
            ("low", "name: low\nproperties: {tide: {value: quantity}, ebb: {value: quantity}}\nrules: {cargo/tide: {kind: quantity/conflict, where: [{property: tide}]}}"),
            ("high", "name: high\nextends: [low]\nrules: {cargo/tide: {enabled: false, where: [{property: ebb}]}}"));
        var pack = catalog.Compile(["high"], "readings: {about_share: 0.3}");
        Assert.Equal(["tide", "ebb"], Assert.Single(pack.UserRules).Where.Select(w => w.Property));
        Assert.False(pack.SettingsOf("cargo/tide").Enabled);
    }

    [Fact]
    public void Its_content_changes_the_digest() => Assert.NotEqual(
        Catalog.Shipped.Compile([], Document).Digests[^1],
        Catalog.Shipped.Compile([], Document.Replace("0.02", "0.03", StringComparison.Ordinal)).Digests[^1]);

    [Fact]
    public void There_is_a_bound_on_their_number()
    {
        var rules = string.Concat(Enumerable.Range(0, 65).Select(i => $"\n  cargo/rule-{i}: {{kind: quantity/sum}}"));
        Assert.Contains("more than 64 rules", Catalog.OneFault("rules:" + rules).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_a_bound_on_their_readings()
    {
        var rules = string.Concat(Enumerable.Range(1, 9).Select(i => $"\n  cargo/rule-{i}: {{kind: quantity/sum, readings: {{tolerance: 0.0{i}}}}}"));
        Assert.Contains("more than 8 different readings", Catalog.OneFault("rules:" + rules).Message, StringComparison.Ordinal);
    }
}
