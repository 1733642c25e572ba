using Consistency.RulePacks.Describing;

namespace Consistency.RulePacks.Tests.Describing;

public class PackDescriptionTests
{
    public static TheoryData<string> Shipped => [.. Catalog.Shipped.Names];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_merged_document_means_what_the_pack_means(string name)
    {
        var pack = Catalog.Shipped.Describe(name);
        var merged = Catalog.Shipped.Describe([], pack.ToMergedDocument(name));
        Assert.Empty(merged.Extends);
        Assert.Empty(PackDiff.Between(pack, merged));
        Assert.Equal(pack.ToMergedDocument(name), merged.ToMergedDocument(name));
    }

    [Fact]
    public void A_form_that_an_upper_pack_took_is_its_alone()
    {
        var pack = Catalog.Shipped.Describe([], "properties: {bodies-found: {value: quantity, forms: [corpses]}}");
        Assert.Empty(PackDiff.Between(pack, Catalog.Shipped.Describe([], pack.ToMergedDocument(""))));
    }

    [Theory]
    [InlineData("name: 'null'\nsubjects: {'null': {forms: ['~', 'true', '12', 'a: b', \"q'#\", 'é []{}', '- x', 'no']}}")]
    [InlineData("qualifiers: {port: {Ostby: {forms: [East]}}}\nwordings: {synonyms: [[ebb, flow]], number_words: {dozen: 12}, contractions: {won't: will not}}")]
    public void Words_that_look_like_something_else_stay_words(string document)
    {
        var pack = Catalog.Shipped.Describe([], "extends: []\n" + document);
        Assert.Empty(PackDiff.Between(pack, Catalog.Shipped.Describe([], pack.ToMergedDocument("x"))));
    }

    [Fact]
    public void It_tells_its_own_from_what_is_below()
    {
        var pack = Catalog.Shipped.Describe([], "properties: {berths: {value: quantity}, age: {harm: true}}\nrules: {quote/drift: {enabled: false}}");
        Assert.Equal(["default"], pack.Extends);
        Assert.Equal(["quote/drift"], pack.OwnRules);
        Assert.Equal(["age", "berths"], Assert.Single(pack.OwnNames).Names);
    }
}
