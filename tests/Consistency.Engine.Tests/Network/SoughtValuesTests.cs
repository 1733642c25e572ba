using Consistency.Engine.Cells;
using Consistency.Engine.Network;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

public sealed class SoughtValuesTests
{
    private static readonly QualifierList Old = QualifierList.Of([("age", "old")]);

    private readonly FacetTable _table = new();

    [Theory]
    [InlineData("", "", "some", false)]
    [InlineData("some", "", "some", true)]
    [InlineData("some", "", "other", false)]
    [InlineData("some", "other", "other", false)]
    [InlineData("", "some", "other", true)]
    public void A_search_passes_what_a_relations_part_states_and_anything_where_the_whole_alone_states_something(string part, string whole, string value, bool has)
    {
        Func<string, FacetPattern>[] stated =
        [
            v => Pattern() with { Property = v }, v => Pattern() with { Subject = v }, v => Pattern() with { Place = v }, v => Pattern() with { Event = v },
        ];
        foreach (var (facet, of) in new[] { Facet.Property, Facet.Subject, Facet.Place, Facet.Event }.Zip(stated))
        {
            var sought = new SoughtValues(_table, [], [new PatternRelation(RelationKind.PartOf, of(part), of(whole))]);

            Assert.Equal(has, sought.Has(facet, _table.IdOf(value)));
            Assert.All(Enum.GetValues<Facet>().Where(f => f != facet), f => Assert.False(sought.Has(f, _table.IdOf(value))));
        }
    }

    [Theory]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(false, false, false)]
    public void A_relation_with_qualifiers_may_lead_to_any(bool ofPart, bool ofWhole, bool any)
    {
        var sought = new SoughtValues(_table, [], [new PatternRelation(RelationKind.PartOf, Pattern(ofPart), Pattern(ofWhole))]);

        Assert.Equal((any, any), (sought.HasQualifier("trade", "fishing"), sought.HasWithout(Old, "age")));
    }

    [Theory]
    [InlineData(256, false)]
    [InlineData(257, true)]
    public void Of_more_ways_of_being_qualified_than_are_kept_none_is_ruled_out(int ways, bool any)
    {
        var cells = Enumerable.Range(0, ways).Select(i => _table.IdsOf(new Facets("hurt", "", "people", QualifierList.Of([($"mark{i}", "yes")]), "", "", "", "")));

        Assert.Equal(any, new SoughtValues(_table, cells, []).HasWithout(Old, "age"));
    }

    private static FacetPattern Pattern(bool isOld = false) => new("", "", isOld ? Old : QualifierList.None, "", "", "", "");
}
