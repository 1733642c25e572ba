using System.Text.Json;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.RulePacks.Tests.Schema;

/// <summary>The schema that editors use says what the reader does.</summary>
public class SchemaTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(RulePackCatalog.Schema).RootElement;

    private static readonly string[] Keywords =
    [
        "$schema", "title", "description", "type", "properties", "additionalProperties", "propertyNames", "$defs", "$ref", "default", "enum", "items", "minItems",
        "maxItems", "minimum", "maximum", "minLength", "maxLength", "pattern", "anyOf",
    ];

    public static TheoryData<string> ShippedPacks => [.. Catalog.Shipped.Names];

    [Theory]
    [MemberData(nameof(ShippedPacks))]
    public void It_takes_the_packs_that_ship(string name)
    {
        using var pack = new StreamReader(typeof(RulePackCatalog).Assembly.GetManifestResourceStream(name + ".yaml")!);
        Assert.True(SchemaDoor.SchemaTakes(pack.ReadToEnd()));
    }

    [Theory]
    [InlineData("propertys: {}")]
    [InlineData("properties: [berths]")]
    [InlineData("properties: {berths: {valeu: quantity}}")]
    [InlineData("properties: {berths: {value: qantity}}")]
    [InlineData("properties: {berths: {forms: moorings}}")]
    [InlineData("properties: {berths: {count: 1}}")]
    [InlineData("properties: {berths: {count: 'true'}}")]
    [InlineData("properties: {berths: {window_days: 1.5}}")]
    [InlineData("properties: {berths: {window_days: -1}}")]
    [InlineData("properties: {berths: {window_days: soon}}")]
    [InlineData("properties: {'': {value: quantity}}")]
    [InlineData("properties: {berths: {forms: ['']}}")]
    [InlineData("properties: {berths: {forms: [' ']}}")]
    [InlineData("properties: {berths: {forms: [\"a\\nb\"]}}")]
    [InlineData("properties: {berths: {forms: [~]}}")]
    [InlineData("subjects: {dockers: {forms: [[a]]}}")]
    [InlineData("units: {league: {factor: 0}}")]
    [InlineData("units: {league: {factor: '5556'}}")]
    [InlineData("readings: {about_share: 1.5}")]
    [InlineData("readings: {tolerance: -0.1}")]
    [InlineData("facets: {tension_assumptions: 17}")]
    [InlineData("wordings: {opposites: [[ebb, flow, slack]]}")]
    [InlineData("wordings: {synonyms: [[ebb]]}")]
    [InlineData("wordings: {number_words: {twenty: twenty}}")]
    [InlineData("rules: {quantity/conflict: {kind: quantity/conflict}}")]
    [InlineData("rules: {quantity/conflict: {severity: notice}}")]
    [InlineData("rules: {cargo/tonnage: {kind: quantity/conflcit}}")]
    [InlineData("rules: {cargo/tonnage: {where: {property: tonnage}}}")]
    [InlineData("rules: {cargo/tonnage: {where: [{speaker: Ana Reis}]}}")]
    [InlineData("rules: {cargo/tonnage: {readings: {tolerance: 2}}}")]
    [InlineData("rules: {cargo/tonnage: {severity: error}}")]
    [InlineData("tests: {}")]
    [InlineData("tests: [{name: x, sentence: [a], sentences: [a], expect: none}]")]
    [InlineData("tests: [{name: x, claims: [{truth: true, certainty: sure}], expect: none}]")]
    [InlineData("tests: [{name: x, sentences: [a], expect: {quote/drift: bad}}]")]
    [InlineData("extends: default")]
    [InlineData("- subjects")]
    public void What_does_not_fit_is_found_by_it_and_by_the_reader(string document) =>
        Assert.Equal((false, false), (SchemaDoor.SchemaTakes(document), SchemaDoor.ReaderTakes(document)));

    [Theory]
    [InlineData("")]
    [InlineData("properties:")]
    [InlineData("properties: {berths: }")]
    [InlineData("properties: {berths: {forms: [7, true, 9/11]}}")]
    [InlineData("readings: {about_share: 1e-1}")]
    [InlineData("rules: {cargo/tonnage: {kind: quantity/conflict, where: [{property: tonnage, qualifiers: {flag: Norland}}], readings: {tolerance: 0.02}}}")]
    [InlineData("tests: [{name: x, published: 2031-05-04, sentences: [a, {post: b}, {text: c, source: d}], reports: [e], expect: none}]")]
    [InlineData("tests: [{name: x, claims: [{subject: a, speakers: [b], property: c, quantity: 17, unit: km}, {truth: true, denied: true, certainty: hedged}], expect: {quote/drift: any}}]")]
    public void What_fits_is_taken_by_it_and_by_the_reader(string document) =>
        Assert.Equal((true, true), (SchemaDoor.SchemaTakes(document), SchemaDoor.ReaderTakes(document)));

    [Theory]
    [InlineData("quantity/tonnage", "are those of built-in rules")]
    [InlineData("Cargo/tonnage", "two names with a slash between")]
    [InlineData("cargo", "two names with a slash between")]
    [InlineData("cargo/ton--nage", "two names with a slash between")]
    [InlineData("cargo/a/b", "two names with a slash between")]
    public void An_id_that_no_rule_may_have_is_found_by_it_and_by_the_reader(string id, string message)
    {
        var document = $"rules: {{{id}: {{kind: quantity/conflict}}}}";
        Assert.False(SchemaDoor.SchemaTakes(document));
        Assert.Contains(message, Catalog.OneFault(document).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_names_the_built_in_rules()
    {
        var rules = Root.GetProperty("properties").GetProperty("rules");
        Assert.Equal(RuleIds.All, rules.GetProperty("properties").EnumerateObject().Select(p => p.Name));
        Assert.Equal(RuleIds.All, Words(rules.GetProperty("propertyNames").GetProperty("anyOf")[0]));
        Assert.Equal(RuleIds.All, Words(Definition("user_rule").GetProperty("properties").GetProperty("kind")));
    }

    [Fact]
    public void Its_defaults_are_those_of_an_empty_pack()
    {
        var (readings, facets, wordings) = (new ReadingPolicy(), new FacetPolicy(), Catalog.Alone("").Wordings);
        Assert.Equal(
            [readings.LiteralBelow, readings.MaximumRoundingShare, readings.AboutShare, readings.CeilingFloorShare, readings.Tolerance],
            Defaults(Definition("readings")).Select(d => d.GetDecimal()));
        Assert.Equal(
            [facets.AsOf ? "true" : "false", $"{facets.TensionAssumptions}", $"{facets.MaximumCompared}"],
            Defaults(Root.GetProperty("properties").GetProperty("facets")).Select(d => d.GetRawText()));
        Assert.Equal([wordings.RemarkShare, wordings.RemarkWords], Defaults(Root.GetProperty("properties").GetProperty("wordings")).Select(d => d.GetDouble()));
    }

    /// <summary>A keyword that the reader does not know would hold for editors alone.</summary>
    [Fact]
    public void It_uses_no_keyword_that_the_reader_does_not_know() => Assert.Empty(Schemas().SelectMany(s => s.EnumerateObject()).Select(k => k.Name).Except(Keywords));

    [Fact]
    public void Every_key_is_described_in_it_and_in_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var keys = Schemas().Where(s => s.TryGetProperty("properties", out _)).SelectMany(s => s.GetProperty("properties").EnumerateObject())
            .Where(k => !k.Name.Contains('/', StringComparison.Ordinal)).ToList();
        Assert.True(keys.Count > 80);
        Assert.All(keys, k => Assert.True(IsDescribed(k.Value), k.Name));
        Assert.All(keys, k => Assert.Contains($"`{k.Name}`", readme, StringComparison.Ordinal));
    }

    private static bool IsDescribed(JsonElement schema) =>
        schema.TryGetProperty("description", out _) || (schema.TryGetProperty("$ref", out var reference) && Definition(reference.GetString()!.Split('/')[^1]).TryGetProperty("description", out _));

    private static JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<string> Words(JsonElement schema) => schema.GetProperty("enum").EnumerateArray().Select(w => w.GetString()!);

    private static IEnumerable<JsonElement> Defaults(JsonElement record) =>
        record.GetProperty("properties").EnumerateObject().Where(p => p.Value.TryGetProperty("default", out _)).Select(p => p.Value.GetProperty("default"));

    private static IEnumerable<JsonElement> Schemas() => Within(Root);

    private static IEnumerable<JsonElement> Within(JsonElement schema)
    {
        if (schema.ValueKind != JsonValueKind.Object)
            return [];
        var below = schema.EnumerateObject().SelectMany(k => k.Name switch
        {
            "properties" or "$defs" => k.Value.EnumerateObject().Select(p => p.Value),
            "items" or "additionalProperties" or "propertyNames" => [k.Value],
            "anyOf" => k.Value.EnumerateArray(),
            _ => [],
        });
        return below.SelectMany(Within).Prepend(schema);
    }
}
