using Consistency.Engine.Cells;

namespace Consistency.Engine.Tests.Cells;

/// <summary>What a relation's whole states, put in the place of what facets state. Facets are written like "property=hurt place=Norland .mood=weary".</summary>
public sealed class AppliedPatternTests
{
    [Theory]
    [InlineData("", "property=hurt subject=people place=Sudport", "hurt; subject=people; place=Sudport")]
    [InlineData("place=Norland", "property=hurt subject=people place=Sudport event=storm", "hurt; subject=people; place=Norland; event=storm")]
    [InlineData("property=lost event=fire period=2031", "property=hurt subject=people place=Sudport", "lost; subject=people; place=Sudport; event=fire; period=2031")]
    [InlineData("subject=crew .mood=brisk", "property=hurt subject=people .mood=weary .age=old", "hurt; subject=crew; .age=old; .mood=brisk")]
    [InlineData("subject=crew", "property=hurt subject=people .mood=weary", "hurt; subject=crew; .mood=weary")]
    public void What_it_states_is_put_in_place_and_the_rest_stays(string whole, string facets, string applied)
    {
        var table = new FacetTable();
        var pattern = new AppliedPattern(Pattern(whole), table);

        Assert.Equal(applied, Key(table, pattern.To(Ids(table, facets))));
        Assert.Equal(applied, Key(table, pattern.To(Ids(table, facets))));
    }

    [Theory]
    [InlineData("place=Norland", "place=Bay", "property=hurt place=Bay", "hurt; place=Norland")]
    [InlineData("subject=people", "subject=dockers place=Bay", "property=hurt subject=dockers place=Bay", "hurt; subject=people; place=Bay")]
    public void The_whole_of_a_part_keeps_what_the_part_states_besides(string whole, string partPattern, string part, string expected) =>
        Assert.Equal(expected, WholeOf(whole, partPattern, part));

    [Theory]
    [InlineData("property=hurt", "property=hurt place=Bay", "property=hurt place=Bay event=storm", "hurt; event=storm")]
    [InlineData("property=hurt", "property=hurt event=storm", "property=hurt place=Bay event=storm period=2031", "hurt; place=Bay; period=2031")]
    [InlineData("property=hurt", "property=hurt period=2031", "property=hurt event=storm period=2031", "hurt; event=storm")]
    [InlineData("property=hurt", "property=hurt .mood=weary", "property=hurt .mood=weary .age=old", "hurt; .age=old")]
    [InlineData("property=hurt .mood=weary", "property=hurt .mood=weary .age=old", "property=hurt .mood=weary .age=old .trade=fishing", "hurt; .mood=weary; .trade=fishing")]
    [InlineData("place=Bay", "place=Bay event=storm", "property=hurt place=Bay event=storm", "hurt; place=Bay")]
    [InlineData("event=storm", "event=storm period=2031", "property=hurt event=storm period=2031", "hurt; event=storm")]
    [InlineData("period=2031", "period=2031 place=Bay", "property=hurt place=Bay period=2031", "hurt; period=2031")]
    public void But_not_what_alone_tells_the_part_from_the_whole(string whole, string partPattern, string part, string expected) =>
        Assert.Equal(expected, WholeOf(whole, partPattern, part));

    private static string WholeOf(string whole, string partPattern, string part)
    {
        var table = new FacetTable();
        return Key(table, new AppliedPattern(Pattern(whole), table).WholeOf(Ids(table, part), Pattern(partPattern)));
    }

    private static string Key(FacetTable table, FacetIds ids) => table.FacetsOf(ids, "").Key();

    private static FacetPattern Pattern(string text)
    {
        var stated = Read(text);
        return new(stated.Property, stated.Subject, stated.Qualifiers, stated.Place, stated.Event, stated.Period, "");
    }

    private static FacetIds Ids(FacetTable table, string text) => table.IdsOf(Read(text));

    private static Facets Read(string text)
    {
        var stated = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Split('=')).ToDictionary(t => t[0], t => t[1], StringComparer.Ordinal);
        string Of(string name) => stated.GetValueOrDefault(name, "");
        return new(Of("property"), "", Of("subject"), QualifierList.Of(stated.Where(s => s.Key[0] == '.').Select(s => (s.Key[1..], s.Value))), Of("place"), Of("event"), Of("period"), "");
    }
}
