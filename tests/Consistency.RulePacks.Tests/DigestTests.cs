using Consistency.Model.Packs;

namespace Consistency.RulePacks.Tests;

public class DigestTests
{
    private const string Document = "properties: {tide: {value: quantity, window_days: 10, forms: [ebb, flow]}}\nreadings: {about_share: 0.1}";

    [Theory]
    [InlineData("# A comment\nreadings:\n  about_share: 0.10\n\nproperties:\n  tide:\n    forms:\n      - flow\n      - \"ebb\"\n    window_days: 1e1\n    value: 'quantity'\n")]
    [InlineData("{\"readings\": {\"about_share\": 0.100}, \"properties\": {\"tide\": {\"forms\": [\"ebb\", \"flow\", \"ebb\"], \"value\": \"quantity\", \"window_days\": 10}}}")]
    public void Formatting_does_not_change_it(string other) => Assert.Equal(Inline(Document), Inline(other));

    [Theory]
    [InlineData("10", "11")]
    [InlineData("ebb", "neap")]
    [InlineData("quantity", "any")]
    [InlineData("0.1", "0.2")]
    public void Content_changes_it(string from, string to) =>
        Assert.NotEqual(Inline(Document), Inline(Document.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void A_text_cannot_pass_for_structure() =>
        Assert.NotEqual(Inline("subjects: {a: {forms: ['b', 'c']}}"), Inline("subjects: {a: {forms: ['b1:c']}}"));

    [Fact]
    public void A_change_in_a_pack_below_changes_it()
    {
        static string Top(string below) => Catalog.Of(("below", "name: below\n" + below), ("top", "name: top\nextends: [below]")).Compile(["top"]).Digests[0].Digest;
        Assert.NotEqual(Top("readings: {about_share: 0.1}"), Top("readings: {about_share: 0.2}"));
    }

    [Fact]
    public void Each_named_pack_and_the_document_have_one()
    {
        var digests = Catalog.Shipped.Compile(["units", "geography"], Document).Digests;
        Assert.Equal(["units", "geography", "inline"], digests.Select(d => d.Name));
        Assert.All(digests, d => Assert.Matches("^[0-9a-f]{64}$", d.Digest));
        Assert.Equal(["default", "inline"], Catalog.Shipped.Compile([], Document).Digests.Select(d => d.Name));
        Assert.Equal(digests[2], Catalog.Shipped.Compile([], Document).Digests[1]);
    }

    private static PackDigest Inline(string document) => Catalog.Shipped.Compile([], document).Digests[^1];
}
