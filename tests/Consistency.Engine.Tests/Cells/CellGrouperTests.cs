using Consistency.Engine.Cells;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Cells;

public sealed class CellGrouperTests
{
    private static readonly Claim Bare = Sample.Count("bare", 17);

    [Fact]
    public void What_is_unstated_is_what_the_others_state() => Assert.Equal(
        "bare+event+kind+place", Groups(Bare, At("event", happening: "storm"), At("place", place: "Norland"), Sample.Count("kind", 17).Of("people", ("nationality", "Norlandic"))));

    [Fact]
    public void A_rival_forbids_it() => Assert.Equal("bare | north | south", Groups(Bare, At("north", place: "Norland"), At("south", place: "Sudport")));

    [Fact]
    public void A_qualifiers_rival_forbids_it() => Assert.Equal(
        "bare | norlandic | sudlandic",
        Groups(Bare, Sample.Count("norlandic", 17).Of("people", ("nationality", "Norlandic")), Sample.Count("sudlandic", 17).Of("people", ("nationality", "Sudlandic"))));

    [Fact]
    public void A_rival_in_another_event_or_property_does_not() => Assert.Equal(
        "fire | lost | storm+storm in Norland",
        Groups(
            At("storm", happening: "storm"), At("storm in Norland", "Norland", "storm"), At("fire", "Sudport", "fire"),
            Sample.Count("lost", 17, property: "lost").At("Sudport", "storm")));

    [Fact]
    public void A_broader_place_is_no_unstated_one() => Assert.Equal("bay | land", Groups(At("land", place: "Norland"), At("bay", place: "Marrow Bay")));

    [Fact]
    public void Days_that_follow_each_other_within_the_window_are_one() => Assert.Equal(
        "d1+d3+d5 | d8 | month",
        Groups(Moored("d5", "2031-05-05"), Moored("d1", "2031-05-01"), Moored("d8", "2031-05-08"), Moored("d3", "2031-05-03"), Moored("month", "2031-05")));

    [Fact]
    public void A_month_is_none_of_the_days_before_and_after_it() =>
        Assert.Equal("d1+d30 | month", Groups(Moored("d30", "2031-04-30"), Moored("month", "2031-05"), Moored("d1", "2031-05-01")));

    [Fact]
    public void Without_a_window_days_part() => Assert.Equal("d1 | d2", Groups(At("d1", asOf: "2031-05-01"), At("d2", asOf: "2031-05-02")));

    [Fact]
    public void Of_properties_that_a_request_makes_one_each_keeps_its_window() => Assert.Equal(
        "d1+d3 | s4 | s5",
        Groups(Sample.Set(
            SamplePack.Pack, [new(RelationKind.Alias, Of("here"), [Of("moored"), Of("sheltered")])],
            Moored("d1", "2031-05-01"), Moored("d3", "2031-05-03"), Sheltered("s4", "2031-05-04"), Sheltered("s5", "2031-05-05"))));

    [Fact]
    public void The_order_of_the_claims_does_not_matter()
    {
        Claim[] claims = [Bare, At("a", "Norland", "storm"), At("b", "Norland", "fire"), At("c", asOf: "2031"), At("d", "Sudport", asOf: "2031"), At("e", happening: "storm")];

        Assert.Equal(Groups(claims), Groups([.. claims.Reverse()]));
    }

    [Fact]
    public void Assumptions_are_the_facets_that_one_of_two_states()
    {
        var cells = Assert.Single(Sample.Set(Bare, At("x", "Norland", "storm"), At("y", "Norland", asOf: "2031")).Groups).Cells;

        Assert.Equal([2, 2, 2], [Assumptions(0, 1), Assumptions(0, 2), Assumptions(1, 2)]);
        Assert.Equal(0, Assumptions(1, 1));

        int Assumptions(int a, int b) => GroupedCell.Assumptions(cells[a].Stated, cells[b].Stated);
    }

    [Fact]
    public void Each_qualifier_and_each_date_that_one_of_two_states_is_assumed()
    {
        var cells = Assert.Single(Sample.Set(Bare, Sample.Count("q", 17).Of("people", ("trade", "fishing"), ("nationality", "Norlandic"), ("mood", "weary")).At(asOf: "2031")).Groups).Cells;

        Assert.Equal(4, GroupedCell.Assumptions(cells[0].Stated, cells[1].Stated));
    }

    [Fact]
    public void More_qualifiers_than_there_are_bits_group_what_is_stated_alike()
    {
        var many = Enumerable.Range(0, 40).Select(i => ($"mark{i:00}", "yes")).ToArray();

        Claim[] claims = [Bare, Sample.Count("a", 17).Of("people", many), Sample.Count("b", 17).Of("people", many)];

        Assert.Equal("a+b | bare", Groups(claims));
        Assert.Equal([0, 28], Sample.Set(claims).Groups.Select(g => GroupedCell.Assumptions(g.Cells[0].Stated, 0)).Order());
    }

    [Fact]
    public void A_group_is_named_by_the_smallest_of_its_cells_keys_whichever_came_first()
    {
        Claim[] claims = [At("place", "Norland"), Bare, At("event", happening: "storm")];

        foreach (var ordered in new[] { claims, [.. claims.Reverse()] })
        {
            var group = Assert.Single(Sample.Set(ordered).Groups);
            Assert.Equal(group.Cells.Select(c => c.Cell.Key).Order(StringComparer.Ordinal).First(), group.Key);
        }
    }

    private static Claim At(string id, string place = "", string happening = "", string asOf = "") => Sample.Count(id, 17).At(place, happening, asOf);

    private static Claim Moored(string id, string asOf) => Sample.Count(id, 17, property: "moored").At(asOf: asOf);

    private static Claim Sheltered(string id, string asOf) => Sample.Count(id, 17, property: "sheltered").At(asOf: asOf);

    private static CellSelector Of(string property) => new(null, property, Scope.Unstated);

    private static string Groups(params Claim[] claims) => Groups(Sample.Set(claims));

    private static string Groups(ClaimSet claims) => string.Join(" | ",
        claims.Groups.Select(g => string.Join('+', g.Claims.Select(c => c.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
}
