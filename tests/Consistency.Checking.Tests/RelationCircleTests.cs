using Consistency.Model;

namespace Consistency.Checking.Tests;

public sealed class RelationCircleTests
{
    [Fact]
    public void A_chain_and_a_diamond_are_no_circle()
    {
        Check(Part("crew", "dockers"), Part("dockers", "people"), Part("crew", "sailors"), Part("sailors", "people"));
    }

    [Fact]
    public void The_relations_on_a_circle_are_named_and_no_others()
    {
        var circle = Assert.Throws<CircularRelationsException>(() => Check(
            Part("crew", "dockers"),
            Part("dockers", "people"),
            new Relation(RelationKind.Sum, Select("The Dockers"), [Select("cooks"), Select("people")])));

        Assert.Equal([1, 2], circle.RelationIndexes);
    }

    [Fact]
    public void A_thing_that_is_its_own_part_is_a_circle()
    {
        Assert.Equal([0], Assert.Throws<CircularRelationsException>(() => Check(Part("crew", "crew"))).RelationIndexes);
    }

    [Fact]
    public void An_alias_counts_too()
    {
        Assert.Throws<CircularRelationsException>(() => Check(
            Part("crew", "dockers"),
            new Relation(RelationKind.Alias, Select("crew"), [Select("dockers")])));
    }

    [Fact]
    public void Selectors_that_differ_in_a_qualifier_are_different_things()
    {
        var local = new CellSelector(
            new Subject("crew", new Dictionary<string, string>(StringComparer.Ordinal) { ["port"] = "Marrow Bay" }), "", Scope.Unstated);

        Check(new Relation(RelationKind.PartOf, Select("crew"), [local]));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_followed_to_its_end()
    {
        Check([.. Enumerable.Range(0, 100_000).Select(i => Part($"level {i}", $"level {i + 1}"))]);
    }

    private static void Check(params Relation[] relations) =>
        ConsistencyChecker.Check(new CheckInput([Samples.Docked], SamplePack.Pack) { Relations = relations });

    private static Relation Part(string part, string whole) => new(RelationKind.PartOf, Select(whole), [Select(part)]);

    private static CellSelector Select(string subject) => new(new Subject(subject), "", Scope.Unstated);
}
