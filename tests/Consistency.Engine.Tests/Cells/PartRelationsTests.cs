using Consistency.Engine.Cells;
using Consistency.Model;

namespace Consistency.Engine.Tests.Cells;

/// <summary>Which of a request's relations say what is part of what, and when.</summary>
public sealed class PartRelationsTests
{
    private static readonly FacetTable Table = new();

    [Theory]
    [InlineData("", "", "0", "")]
    [InlineData("2031", "", "2031", "2031")]
    [InlineData("", "2031", "2031", "2031")]
    [InlineData("2031", "2031", "2031", "2031")]
    [InlineData("2031", "2032", "never", "")]
    public void A_relation_holds_at_the_date_that_its_ends_share(string part, string whole, string date, string dates)
    {
        var relations = new PartRelations([Relation(RelationKind.PartOf, part, whole), Relation(RelationKind.Sum, part, whole)], Table);

        Assert.Equal([(date, false), (date, true)], Found(relations, part).Select(r => (Name(r.Date), r.IsOfSum)));
        Assert.Equal(dates.Length > 0 ? [dates] : [], relations.Dates.Select(Name));
        Assert.Equal(2, relations.All.Count);
    }

    [Fact]
    public void An_alias_is_no_part_and_a_part_is_found_at_its_own_date_alone()
    {
        var relations = new PartRelations([Relation(RelationKind.Alias, "", ""), Relation(RelationKind.PartOf, "2031", "")], Table);

        Assert.Single(relations.All);
        Assert.Empty(Found(relations, ""));
        Assert.Empty(Found(relations, "2032"));
        Assert.Single(Found(relations, "2031"));
    }

    private static string Name(int date) => date == PartRelation.Never ? "never" : date == 0 ? "0" : Table.Name(date);

    private static List<PartRelation> Found(PartRelations relations, string asOf)
    {
        var found = new List<PartRelation>();
        relations.Find(Table.IdsOf(new Facets("hurt", "", "dockers", QualifierList.None, "", "", "", "")), Table.IdOf(asOf), found);
        return found;
    }

    private static PatternRelation Relation(RelationKind kind, string part, string whole) => new(kind, Pattern("dockers", part), Pattern("people", whole));

    private static FacetPattern Pattern(string subject, string asOf) => new("", subject, QualifierList.None, "", "", "", asOf);
}
