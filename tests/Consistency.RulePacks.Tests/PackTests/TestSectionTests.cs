using Consistency.Model;
using Consistency.RulePacks.PackTests;

namespace Consistency.RulePacks.Tests.PackTests;

/// <summary>The tests within a pack: how they may be written, and what is wrong with those that cannot be read.</summary>
public class TestSectionTests
{
    [Fact]
    public void A_sentence_is_a_text_with_or_without_its_source()
    {
        var test = One("""
            tests:
              - name: a night
                published: 2031-05-04
                sentences:
                  - The storm killed 17 people.
                  - post: "The storm killed 20: so it is said."
                  - {source: radio, speakers: Ana Reis, published: 2031-05-06, text: The storm killed 21 people.}
                expect: none
            """);

        Assert.Equal(("a night", 2, 5), (test.Name, test.Line, test.Column));
        Assert.Equal(["source 1", "post", "radio"], test.Claims.Select(c => c.Source.Id));
        Assert.Equal("The storm killed 20: so it is said.", test.Claims[1].Text);
        Assert.Equal([4, 4, 6], test.Claims.Select(c => c.Source.PublishedAt!.Value.Day));
        Assert.Equal(["Ana Reis"], test.Claims[2].Speakers);
        Assert.Empty(test.Expected);
    }

    [Theory]
    [InlineData("quantity: 17", 17, null, Bound.Exact)]
    [InlineData("quantity: 17,500.5", 17_500.5, null, Bound.Exact)]
    [InlineData("quantity: 20 to 30,000", 20, 30_000d, Bound.Range)]
    [InlineData("quantity: about 40", 40, null, Bound.About)]
    [InlineData("quantity: At least 40", 40, null, Bound.AtLeast)]
    [InlineData("quantity: more than 40", 40, null, Bound.MoreThan)]
    [InlineData("quantity: up to 40", 40, null, Bound.AtMost)]
    [InlineData("quantity: fewer than 40", 40, null, Bound.LessThan)]
    public void A_quantity_is_a_number_with_or_without_its_bound(string stated, double value, double? upper, Bound bound) =>
        Assert.Equal(new ClaimValue.OfQuantity(new Quantity(value, upper, bound, Unit: "km")), Claim($"{stated}, unit: km").Value);

    [Fact]
    public void A_claim_has_all_that_claims_have()
    {
        var claim = Claim("time: 2031-05 to 2031-06-02, speakers: [Ana Reis, the mayor], qualifiers: {port: Ostby}, place: Norland, event: flood, period: 2031, as_of: 2031-07-01, denied: true, certainty: hedged");

        Assert.Equal(new ClaimValue.OfTime(new TimeRange("2031-05", "2031-06-02")), claim.Value);
        Assert.Equal(["Ana Reis", "the mayor"], claim.Speakers);
        Assert.Equal(("boats", "Ostby"), (claim.Subject.Name, claim.Subject.Qualifiers["port"]));
        Assert.Equal(new Scope("Norland", "flood", new TimeRange("2031", "2031"), "2031-07-01"), claim.Scope);
        Assert.Equal((Polarity.Denied, Certainty.Hedged), (claim.Polarity, claim.Certainty));
    }

    [Theory]
    [InlineData("quantity/conflict", "quantity/conflict", null)]
    [InlineData("[quantity/conflict]", "quantity/conflict", null)]
    [InlineData("{quantity/conflict: contradiction}", "quantity/conflict", Severity.Contradiction)]
    [InlineData("{quantity/conflict: any}", "quantity/conflict", null)]
    public void What_is_expected_is_a_rule_with_or_without_its_severity(string stated, string rule, Severity? severity) =>
        Assert.Equal([new ExpectedFinding(rule, severity)], One($"tests: [{{name: x, sentences: [a], expect: {stated}}}]").Expected);

    [Fact]
    public void Reports_may_have_lines()
    {
        var test = One("tests:\n  - name: x\n    reports:\n      - post: |\n          One line.\n          Another.\n    expect: none\n");
        Assert.Equal(("post", "One line.\nAnother."), (test.Reports[0].Id, test.Reports[0].Text));
    }

    [Fact]
    public void Tests_are_no_part_of_what_a_pack_means()
    {
        const string pack = "subjects: {dockers: {}}\n";
        var (with, without) = (Catalog.Shipped.Compile([], pack + "tests: [{name: x, sentences: [a], expect: none}]"), Catalog.Shipped.Compile([], pack));
        Assert.Equal(without.Digests[^1].Digest, with.Digests[^1].Digest);
    }

    [Theory]
    [InlineData("tests: {}", 1, 8, "tests", "The tests are a list")]
    [InlineData("tests: [x]", 1, 9, "tests[0]", "must be a map")]
    [InlineData("tests: [{sentences: [a], expect: none}]", 1, 9, "tests[0]", "\"name\" is missing")]
    [InlineData("tests: [{name: x, sentences: [a]}]", 1, 9, "tests[0]", "\"expect\" is missing")]
    [InlineData("tests: [{name: x, sentences: [a], expect: []}]", 1, 43, "tests[0].expect", "\"expect\" is missing")]
    [InlineData("tests: [{name: x, expect: none}]", 1, 9, "tests[0]", "nothing to check")]
    [InlineData("tests: [{name: x, sentence: [a], sentences: [a], expect: none}]", 1, 19, "tests[0].sentence", "Did you mean \"sentences\"?")]
    [InlineData("tests: [{name: x, sentences: a, expect: none}]", 1, 30, "tests[0].sentences", "must be a list")]
    [InlineData("tests: [{name: x, sentences: [b, [a]], expect: none}]", 1, 34, "tests[0].sentences[1]", "must be a text, a map of one source")]
    [InlineData("tests: [{name: x, sentences: [{a: b, c: d}, e], expect: none}]", 1, 31, "tests[0].sentences[0]", "must be a text, a map of one source")]
    [InlineData("tests: [{name: x, sentences: [a], published: soon, expect: none}]", 1, 46, "tests[0].published", "This is no date")]
    [InlineData("tests: [{name: x, sentences: [a], expect: {quantity/conflict: bad}}]", 1, 63, "tests[0].expect.quantity/conflict", "no severity")]
    [InlineData("tests: [{name: x, claims: [{subject: a}], expect: none}]", 1, 28, "tests[0].claims[0]", "The claim has no value")]
    [InlineData("tests: [{name: x, claims: [{entity: a, truth: true}], expect: none}]", 1, 28, "tests[0].claims[0]", "several values")]
    [InlineData("tests: [{name: x, claims: [{entity: a, unit: km}], expect: none}]", 1, 28, "tests[0].claims[0]", "is for a quantity")]
    [InlineData("tests: [{name: x, claims: [{quantity: many}], expect: none}]", 1, 39, "tests[0].claims[0].quantity", "This is no quantity")]
    [InlineData("tests: [{name: x, claims: [{quantity: 1e999}], expect: none}]", 1, 39, "tests[0].claims[0].quantity", "This is no quantity")]
    [InlineData("tests: [{name: x, claims: [{time: 3 May}], expect: none}]", 1, 35, "tests[0].claims[0].time", "no ISO 8601")]
    [InlineData("tests: [{name: x, claims: [{truth: perhaps}], expect: none}]", 1, 36, "tests[0].claims[0].truth", "true or false")]
    [InlineData("tests: [{name: x, claims: [{truth: true, certainty: sure}], expect: none}]", 1, 53, "tests[0].claims[0].certainty", "plain, hedged or disputed")]
    [InlineData("tests: [{name: x, sentences: [a], expect: none}, {name: x, sentences: [a], expect: none}]", 1, 51, "tests[1].name", "Another test has this name")]
    public void A_fault_has_its_place(string document, int line, int column, string path, string message)
    {
        var fault = Catalog.OneFault(document);
        Assert.Equal((line, column, path), (fault.Line, fault.Column, fault.Path));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_limits()
    {
        var many = string.Concat(Enumerable.Range(0, 1001).Select(i => $"- {{name: t{i}, sentences: [a], expect: none}}\n"));
        Assert.Contains("more than 1000", Catalog.OneFault("tests:\n" + many).Message, StringComparison.Ordinal);
        var inputs = string.Join(", ", Enumerable.Repeat("a", 201));
        Assert.Contains("more than 200", Catalog.OneFault($"tests: [{{name: x, sentences: [{inputs}], expect: none}}]").Message, StringComparison.Ordinal);
        Assert.Contains("longer than 20000", Catalog.OneFault($"tests: [{{name: x, sentences: [{new string('a', 20_001)}], expect: none}}]").Message, StringComparison.Ordinal);
    }

    private static PackTest One(string document) => Assert.Single(Catalog.Shipped.Describe([], document).Tests);

    private static Claim Claim(string value) =>
        Assert.Single(One($"tests: [{{name: x, claims: [{{id: a, source: post, subject: boats, property: berths, {value}}}], expect: none}}]".Replace("17,500.5,", "'17,500.5',", StringComparison.Ordinal).Replace("20 to 30,000,", "'20 to 30,000',", StringComparison.Ordinal)).Claims);
}
