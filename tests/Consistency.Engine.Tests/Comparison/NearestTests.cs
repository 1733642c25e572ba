using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;
using ValueType = Consistency.Model.Packs.ValueType;

namespace Consistency.Engine.Tests.Comparison;

/// <summary>Which claims of two sides are set beside each other: "a1~b1" where they go together, "a1!b1" where they are in conflict.</summary>
public sealed class NearestTests
{
    private static readonly RulePack Pack = SamplePack.With(properties: [new() { Name = "remark", Value = ValueType.Statement }]);
    private static readonly Claim A = Sample.Count("a", 17);

    [Fact]
    public void Who_is_in_conflict_comes_first_and_who_agrees_with_one_in_conflict_is_not() =>
        Assert.Equal("a!c a!d a~b", Pairs([A], Sample.Count("b", 17), Sample.Count("c", 40), Sample.Count("d", 40)));

    [Fact]
    public void A_tension_is_a_conflict_and_a_notice_is_none()
    {
        Assert.Equal("a!b", Pairs([A.At("Norland")], Sample.Count("b", 40)));
        Assert.Equal("a~b", Pairs([A.At("Norland", "storm", period: new TimeRange("2031", "2031"))], Sample.Count("b", 40)));
    }

    [Fact]
    public void What_has_nothing_to_do_with_the_other_side_is_left_out_but_for_one_pair()
    {
        Claim tide = Sample.Count("t", 5, property: "tide"), price = Sample.Count("p", 5, property: "price");

        Assert.Equal("a~b", Pairs([A, price], Sample.Count("b", 17), tide));
        Assert.Equal("p~t", Pairs([price], tide with { Subject = new Subject("ships"), Id = "u" }, tide));
        Assert.Equal("", Pairs([A]));
        Assert.Equal("", Pairs([], A));
    }

    [Fact]
    public void What_only_the_request_relates_is_set_beside_each_other_where_it_is_in_conflict()
    {
        CellSelector Named(string property) => new(null, property, Scope.Unstated);
        Claim tents = Sample.Count("t", 300, property: "in-tents"), moored = Sample.Count("m", 200, property: "moored");
        var relation = new Relation(RelationKind.PartOf, Named("moored"), [Named("in-tents")]);

        Assert.Equal("a~b", Pairs([A, tents], Sample.Count("b", 17), moored));
        Assert.Equal("t!m a~b", Pairs([relation], [A, tents], Sample.Count("b", 17), moored));
    }

    [Theory]
    [InlineData("remark", "it is blue", "it is old", false)]
    [InlineData("remark", "it is blue", "It is blue", true)]
    [InlineData("rank", "so so", "middling", true)]
    [InlineData("quote", "we go", "they stay", true)]
    public void Words_whose_meaning_is_not_compared_have_to_do_with_the_same_words_alone(string property, string a, string b, bool beside) =>
        Assert.Equal(beside ? "a~b w~x" : "a~b", Pairs([A, Words("w", property, a)], Sample.Count("b", 17), Words("x", property, b)));

    [Fact]
    public void A_number_has_nothing_to_do_with_words_of_one_name() =>
        Assert.Equal("a~b", Pairs([A, Sample.Count("n", 5, property: "column")], Sample.Count("b", 17), Words("w", "column", "five")));

    /// <summary>Each of the second side is nearer than the next to people of a nation.</summary>
    [Theory]
    [InlineData("people of Norland at sea", "dockers")]
    [InlineData("dockers", "at Sudport")]
    [InlineData("at Sudport", "ships")]
    [InlineData("ships", "of another measure")]
    [InlineData("of another measure", "told of otherwise")]
    public void What_overlaps_is_nearer_than_another_place_or_people_and_a_unit_further_than_those(string nearer, string further)
    {
        Claim people = Sample.Count("a", 17).Of("people", ("nationality", "Norlandic")).At("Norland");
        Dictionary<string, Claim> second = new(StringComparer.Ordinal)
        {
            ["people of Norland at sea"] = people.Of("sailors", ("nationality", "Norlandic")),
            ["dockers"] = people.Of("dockers"),
            ["at Sudport"] = people.At("Sudport"),
            ["ships"] = people.Of("ships", ("nationality", "Norlandic")),
            ["of another measure"] = people with { Value = new ClaimValue.OfQuantity(new Quantity(17, Unit: "%")) },
            ["told of otherwise"] = people with { Property = "sheltered" },
        };

        Claim Second(string id) => second[id] with { Id = id, Source = new Source(id) };

        Assert.StartsWith($"a~{nearer} ", Pairs([people], Second(further), Second(nearer)) + " ", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sudport", "storm", "2031")]
    [InlineData("Norland", "fire", "2031")]
    [InlineData("Norland", "storm", "2032")]
    [InlineData("", "storm", "2031")]
    [InlineData("Norland", "", "2031")]
    [InlineData("Norland", "storm", "")]
    public void Nothing_is_nearer_than_the_same_place_event_and_date(string place, string happening, string asOf)
    {
        Claim At(string id, string place, string happening, string asOf) => Sample.Count(id, 17, property: "sheltered").At(place, happening, asOf);

        Assert.StartsWith("a~same", Pairs([At("a", "Norland", "storm", "2031")], At("other", place, happening, asOf), At("same", "Norland", "storm", "2031")), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_nearest_pair_is_told_what_it_would_need_and_no_pair_where_one_is_in_conflict()
    {
        Claim[] first = [A, Sample.Count("t", 5, property: "tide")];
        bool[] Told(params Claim[] second) => [.. ConsistencyEngine.Compare(new EngineInput([.. first, .. second], [], Pack), first.Length).Pairs.Select(p => p.Needed.Length > 0)];

        Assert.Equal([true, false], Told(Sample.Count("b", 17), Sample.Count("u", 5, property: "tide")));
        Assert.Equal([false, false], Told(Sample.Count("b", 40), Sample.Count("u", 5, property: "tide")));
    }

    private static Claim Words(string id, string property, string words) => Sample.Count(id, 0, property: property, subject: "pier") with { Value = new ClaimValue.OfStatement(words) };

    private static string Pairs(Claim[] first, params Claim[] second) => Pairs([], first, second);

    private static string Pairs(Relation[] relations, Claim[] first, params Claim[] second) => string.Join(
        ' ', ConsistencyEngine.Compare(new EngineInput([.. first, .. second], relations, Pack), first.Length).Pairs.Select(p => p.ClaimA + (p.InConflict ? "!" : "~") + p.ClaimB));
}
