using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.RulePacks.Tests.Shipped;

/// <summary>Facts that anybody can check, so that an edit of the data that breaks one is seen.</summary>
public class KnownFactsTests
{
    private static readonly RulePack Pack = Catalog.Default;

    [Theory]
    [InlineData("killed", "killed-or-wounded", true)]
    [InlineData("wounded", "killed-or-wounded", true)]
    [InlineData("refugees", "displaced", true)]
    [InlineData("internally-displaced", "displaced", true)]
    [InlineData("killed", "wounded", false)]
    [InlineData("amassed", "withdrawn", false)]
    public void Properties_are_part_of(string part, string whole, bool expected) =>
        Assert.Equal(expected, Pack.Properties.IsPartOf(part, whole));

    [Theory]
    [InlineData("civilians", "people", true)]
    [InlineData("reservists", "soldiers", true)]
    [InlineData("reservists", "people", true)]
    [InlineData("soldiers", "civilians", false)]
    [InlineData("tanks", "vehicles", true)]
    public void Subjects_are_part_of(string part, string whole, bool expected) =>
        Assert.Equal(expected, Pack.Subjects.IsPartOf(part, whole));

    [Theory]
    [InlineData("France", "Europe", true)]
    [InlineData("Kherson", "Ukraine", true)]
    [InlineData("Kyoto", "Japan", true)]
    [InlineData("Maiduguri", "Africa", true)]
    [InlineData("Lima", "Latin America", true)]
    [InlineData("Brooklyn", "United States", true)]
    [InlineData("Russia", "Europe", false)]
    [InlineData("Turkey", "Asia", false)]
    [InlineData("Egypt", "Asia", false)]
    public void Places_are_part_of(string part, string whole, bool expected) =>
        Assert.Equal(expected, Pack.Places.IsPartOf(part, whole));

    [Theory]
    [InlineData("Soviet", "Russian", false)]
    [InlineData("Russian", "Soviet", false)]
    [InlineData("Welsh", "British", true)]
    [InlineData("East German", "German", false)]
    public void Nationalities_are_part_of(string part, string whole, bool expected) =>
        Assert.Equal(expected, Pack.Qualifiers["nationality"].IsPartOf(part, whole));

    [Theory]
    [InlineData("perished", "killed")]
    [InlineData("Lost their lives", "killed")]
    [InlineData("casualties", "killed-or-wounded")]
    [InlineData("injured", "wounded")]
    [InlineData("called up", "mobilized")]
    [InlineData("massed", "amassed")]
    [InlineData("date of birth", "born")]
    [InlineData("retreated", "withdraw")]
    public void Properties_have_forms(string form, string name)
    {
        Assert.True(Pack.Properties.TryResolve(form, out var canonical));
        Assert.Equal(name, canonical);
    }

    [Theory]
    [InlineData("Moscow", "Russian")]
    [InlineData("Ukrainians", "Ukrainian")]
    [InlineData("U.S.", "American")]
    [InlineData("Niger", "Nigerien")]
    [InlineData("Soviet Union", "Soviet")]
    public void Nationalities_have_forms(string form, string name)
    {
        Assert.True(Pack.Qualifiers["nationality"].TryResolve(form, out var canonical));
        Assert.Equal(name, canonical);
    }

    [Theory]
    [InlineData("Pentagon", "US military")]
    [InlineData("the Kremlin", "Russia")]
    [InlineData("United Nations", "UN")]
    public void Bodies_have_forms(string form, string name)
    {
        Assert.True(Pack.Offices.Bodies.TryResolve(form, out var canonical));
        Assert.Equal(name, canonical);
    }

    [Fact]
    public void Nobody_is_chairman_of_the_joint_chiefs_and_army_chief_of_staff()
    {
        Assert.True(Pack.Offices.Offices.TryResolve("US Army Chief of Staff", out var army));
        Assert.True(Pack.Offices.Offices.TryResolve("Joint Chiefs chairman", out var chairman));
        Assert.NotEqual(army, chairman);
        Assert.Equal(Pack.Offices.Find(army)!.ExclusiveClass, Pack.Offices.Find(chairman)!.ExclusiveClass);
        Assert.Contains("US military", Pack.Offices.Find(chairman)!.Bodies);
    }

    [Theory]
    [InlineData("miles", "km", 1.609344)]
    [InlineData("hectares", "m2", 10000)]
    [InlineData("weeks", "day", 7)]
    public void Units_convert(string from, string to, double times)
    {
        Assert.True(Pack.Units.TryResolve(from, out var one));
        Assert.True(Pack.Units.TryResolve(to, out var other));
        Assert.Equal(one.Dimension, other.Dimension);
        Assert.Equal(times, (double)(one.Factor / other.Factor), 9);
    }

    [Fact]
    public void Currencies_are_not_compared()
    {
        Assert.True(Pack.Units.TryResolve("dollars", out var dollar));
        Assert.True(Pack.Units.TryResolve("euros", out var euro));
        Assert.NotEqual(dollar.Dimension, euro.Dimension);
    }

    [Fact]
    public void Kinds_of_value_are_right()
    {
        var killed = Pack.PropertyDefinitions["killed"];
        Assert.Equal((ValueType.Quantity, PropertyKind.Flow, true, true, true), (killed.Value, killed.Kind, killed.Additive, killed.Count, killed.Harm));
        Assert.True(Pack.PropertyDefinitions["quote"].Quote);
        Assert.Equal("size", Pack.PropertyDefinitions["rank"].Scale);
        Assert.True(Pack.PropertyDefinitions["office"].SingleValued);
        Assert.True(Pack.PropertyDefinitions["born"].Timeless);
        Assert.Equal((EventOrder.Before, EventOrder.After), (Pack.PropertyDefinitions["before"].Order, Pack.PropertyDefinitions["after"].Order));
        Assert.Equal((EventOrder.At, EventOrder.None), (Pack.PropertyDefinitions["began"].Order, Pack.PropertyDefinitions["ended"].Order));
        Assert.Equal("fall", Pack.PropertyDefinitions["rise"].OppositeOf);
        Assert.Equal("rise", Pack.PropertyDefinitions["fall"].OppositeOf);
        Assert.Contains("amassed", Pack.PropertyDefinitions["withdrawn"].Confusable);
        Assert.Contains("withdrawn", Pack.PropertyDefinitions["amassed"].Confusable);
    }

    [Fact]
    public void Words_are_known()
    {
        var words = Pack.Wordings;
        Assert.Equal("possible", words.Modals["may"]);
        Assert.Equal("keep", words.Irregular["kept"]);
        Assert.Equal("can not", words.Contractions["can't"]);
        Assert.Equal(20, words.NumberWords["twenty"]);
        Assert.Contains(("lowest", "highest"), words.Opposites.AsEnumerable());
        Assert.Equal(words.Synonyms["preserve"], words.Synonyms["protect"]);
        Assert.NotEqual(words.Synonyms["keep"], words.Synonyms["preserve"]);
    }
}
