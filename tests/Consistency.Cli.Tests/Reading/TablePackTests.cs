using Consistency.Cli.Reading;
using Consistency.Model.Packs;
using Consistency.RulePacks;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Cli.Tests.Reading;

public class TablePackTests
{
    private static readonly string[] Awkward = ["no", "a: b", "x\"y'", "{z} #", "- q", "Größe 港", "12", "\\"];

    [Theory]
    [InlineData("")]
    [InlineData("# nothing yet\n")]
    [InlineData("extends: [default]\n")]
    [InlineData("properties:\n")]
    [InlineData("properties:\n  pier_length: {value: quantity, forms: [\"yes\", pier]}\n")]
    [InlineData("{\"properties\": {\"pier_length\": {\"value\": \"quantity\"}}}")]
    public void Unknown_properties_are_declared_whatever_they_are_called(string document)
    {
        var pack = Compile(TablePack.Declare(Awkward, [], document));

        Assert.All(Awkward, property =>
        {
            Assert.True(pack.Properties.TryResolve(property, out var name));
            Assert.Equal((ValueType.Any, true), (pack.PropertyDefinitions[name].Value, pack.PropertyDefinitions[name].SingleValued));
        });
    }

    [Fact]
    public void What_the_users_pack_says_stays()
    {
        var pack = Compile(TablePack.Declare(["pier_length", "pier", "other"], [], "properties:\n  pier_length: {value: quantity, forms: [pier, \"no\"]}\n"));

        Assert.Equal(ValueType.Quantity, pack.PropertyDefinitions["pier_length"].Value);
        Assert.True(pack.Properties.TryResolve("no", out var name));
        Assert.Equal("pier_length", name);
    }

    [Fact]
    public void Known_properties_and_names_that_cannot_be_declared_leave_the_document_as_it_is() =>
        Assert.Equal("", TablePack.Declare(["population", "Population", "", "-", new string('x', 300), "a\tb"], [], ""));

    private static RulePack Compile(string document) => new RulePackCatalog().Compile([], document);
}
