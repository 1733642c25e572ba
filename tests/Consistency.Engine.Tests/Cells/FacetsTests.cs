using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Consistency.Engine.Tests.Cells;

public sealed class FacetsTests
{
    private static readonly Gen<string> Names =
        Gen.Elements("a", "b", ";", "=", "\\", "; place=", "x; .y", ".a=b", " ").ArrayOf().Select(string.Concat);

    private static readonly Gen<Facets> Samples =
        from subject in Names
        from key in Names
        from value in Names.Where(v => v.Length > 0)
        from place in Names
        from qualified in Gen.Elements(true, false)
        select new Facets("p", "", subject, qualified ? QualifierList.Of([(key, value)]) : QualifierList.None, place, "", "", "");

    [Fact]
    public void The_key_names_what_is_stated_in_a_fixed_order() => Assert.Equal(
        "hurt; measure=length; subject=people; .age=old; .trade=fishing; place=Norland; event=storm; period=2031-05-04/..; as_of=2031",
        new Facets("hurt", "length", "people", QualifierList.Of([("trade", "fishing"), ("age", "old")]), "Norland", "storm", "2031-05-04/..", "2031").Key());

    [Theory]
    [InlineData("pier; 7", @"p; subject=pier\; 7")]
    [InlineData("a=b", @"p; subject=a\=b")]
    [InlineData(@"a\b", @"p; subject=a\\b")]
    public void What_separates_the_parts_is_marked_in_a_name(string subject, string key) =>
        Assert.Equal(key, new Facets("p", "", subject, QualifierList.None, "", "", "", "").Key());

    [Fact]
    public void No_name_forges_another_cells_key() => Always.Holds(Samples.Two(), pair =>
        Assert.Equal(pair.Item1.Equals(pair.Item2), string.Equals(pair.Item1.Key(), pair.Item2.Key(), StringComparison.Ordinal)), 3_000);

    [Fact]
    public void A_qualifiers_key_does_not_pass_for_a_place_or_for_two_qualifiers()
    {
        Assert.NotEqual(Key(("a", "1"), ("b", "2")), Key(("a=1; .b", "2")));
        Assert.NotEqual(Key(("a", "1; .b=2")), Key(("a", "1"), ("b", "2")));
    }

    private static string Key(params (string, string)[] qualifiers) => new Facets("p", "", "s", QualifierList.Of(qualifiers), "", "", "", "").Key();
}
