using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Comparison;

public sealed class PairComparerTests
{
    private static readonly Claim Count = Sample.Count("a", 17);

    [Fact]
    public void Each_facet_that_differs_is_a_reason()
    {
        Assert.Equal([DifferenceKind.Measure], Kinds(Count, Sample.Count("b", 40, property: "lost")));
        Assert.Equal([DifferenceKind.Population], Kinds(Count, Sample.Count("b", 12, subject: "dockers")));
        Assert.Equal([DifferenceKind.Place], Kinds(Count.At("Norland"), Forty.At("Sudport")));
        Assert.Equal([DifferenceKind.Event], Kinds(Count.At(happening: "storm"), Forty.At(happening: "fire")));
        Assert.Equal([DifferenceKind.Time], Kinds(Count.At(asOf: "2031"), Forty.At(asOf: "2032")));
        Assert.Equal([DifferenceKind.Time], Kinds(Count.At(period: new TimeRange("2031", "2031")), Forty.At(period: new TimeRange("2032", "2032"))));
        Assert.Equal([DifferenceKind.Unit], Kinds(Tide("m"), Tide("h")));
        Assert.Equal([DifferenceKind.Population, DifferenceKind.Place], Kinds(Count.At("Norland"), Sample.Count("b", 12, subject: "dockers").At("Sudport")));
        Assert.Equal([DifferenceKind.Measure, DifferenceKind.Population], Kinds(Sample.Said("a", "we go"), Forty));
        Assert.Equal([DifferenceKind.Speaker], Kinds(Sample.Said("a", "we go"), Sample.Said("b", "we stay", "Jon Brandt")));
    }

    [Fact]
    public void The_text_says_which_is_part_of_which()
    {
        Assert.Equal("“hurt” is part of “hurt or lost”.", Text(Count, Sample.Count("b", 40, property: "hurt-or-lost")));
        Assert.Equal("“dockers” are part of “people”.", Text(Count, Sample.Count("b", 12, subject: "dockers")));
        Assert.Equal("The place is another: “norland” for the first, “Sudport” for the second.", Text(Count.At("norland"), Forty.At("Sudport")));
        Assert.Equal("“hurt” and “lost” are different things, though easily mixed up.", Text(Count, Sample.Count("b", 40, property: "lost")));
    }

    [Fact]
    public void The_text_says_which_of_the_two_states_what_the_other_leaves_open()
    {
        Assert.Equal("Only the first states the place, “Norland”; the second leaves it open.", Reason(Count.At("Norland"), Same));
        Assert.Equal("Only the second states the event, “storm”; the first leaves it open.", Reason(Count, Same.At(happening: "storm")));
        Assert.Equal("Only the second states the period, “2031”; the first leaves it open.", Reason(Count, Same.At(period: new TimeRange("2031", "2031"))));
        Assert.Equal("Only the first states the period, “2031”; the second leaves it open.", Reason(Count.At(period: new TimeRange("2031", "2031")), Same));
        Assert.Equal("Only the second states the date, “2031-05-04 (when it was published)”; the first leaves it open.", Reason(Count, Same with { Source = Published }));
    }

    [Fact]
    public void The_text_says_who_hedges()
    {
        Assert.Equal("The first is hedged or disputed: it is not said for certain.", Reason(Hedged(Count), Same));
        Assert.Equal("The second is hedged or disputed: it is not said for certain.", Reason(Count, Hedged(Same)));
        Assert.Equal("Both are hedged or disputed: neither is said for certain.", Reason(Hedged(Count), Hedged(Same)));
    }

    [Fact]
    public void What_contains_the_other_may_overlap_it_or_has_nothing_of_it_is_told_apart()
    {
        Assert.Equal("“hurt” is part of “hurt or lost”.", Text(Sample.Count("a", 40, property: "hurt-or-lost"), Sample.Count("b", 17)));
        Assert.Equal("“hurt” and “tide” are different things.", Text(Count, Tide("m")));
        Assert.Equal("“dockers” are part of “people”.", Text(Sample.Count("a", 12, subject: "dockers"), Sample.Count("b", 17)));
        Assert.Equal("“dockers” are part of “people”.", Text(Count, Sample.Count("b", 12, subject: "dockers")));
        Assert.Equal("“dockers” and “sailors” are not the same.", Text(Sample.Count("a", 17, subject: "dockers"), Sample.Count("b", 12, subject: "sailors")));
        Assert.Equal(
            "“Norlandic people” and “dockers” may overlap, and neither is part of the other.",
            Text(Count.Of("people", ("nationality", "Norlandic")), Sample.Count("b", 12, subject: "dockers")));
        Assert.Equal("“Marrow Bay” is part of “Norland”.", Text(Sample.Count("a", 40).At("Norland"), Sample.Count("b", 17).At("Marrow Bay")));
        Assert.Equal("“Marrow Bay” is part of “Norland”.", Text(Count.At("Marrow Bay"), Forty.At("Norland")));
        Assert.Equal("“5 m” and “5 h” measure different things, and neither can be turned into the other.", Text(Tide("m"), Tide("h")));
    }

    [Theory]
    [InlineData("hurt", "The date is another: 2031-05-01 for the first, 2031-05-04 (when it was published) for the second; such a total may grow between them.")]
    [InlineData("sheltered", "The date is another: 2031-05-01 for the first, 2031-05-04 (when it was published) for the second; it may have changed between them.")]
    public void A_total_may_grow_and_a_state_may_change_between_dates(string property, string text) => Assert.Equal(
        text, Text(Sample.Count("a", 17, property: property).At(asOf: "2031-05-01"), Sample.Count("b", 40, property: property) with { Source = Published }));

    /// <summary>Each of the second side is nearer than the next to what the first side says.</summary>
    [Fact]
    public void Nearer_is_what_leaves_open_then_what_is_part_then_what_is_mixed_up_then_another_time_people_place_and_measure()
    {
        var (year, next) = (new TimeRange("2031", "2031"), new TimeRange("2032", "2032"));
        var first = Count.At("Norland", "storm", period: year);
        Claim[] second =
        [
            Sample.Count("same", 17).At("Norland", "storm", period: year),
            Sample.Count("open", 17).At("", "storm", period: year),
            Sample.Count("part", 17).At("Marrow Bay", "storm", period: year),
            Sample.Count("mixed up", 17, property: "lost").At("Norland", "storm", period: year),
            Sample.Count("time", 17).At("Norland", "storm", period: next),
            Sample.Count("place", 17).At("Sudport", "storm", period: year),
            Sample.Count("people", 17, subject: "ships").At("Norland", "storm", period: year),
        ];
        for (var i = 1; i < second.Length; i++)
            Assert.Equal(second[i - 1].Id, ConsistencyEngine.Compare(new EngineInput([first, second[i], second[i - 1]], [], SamplePack.Pack), 1).Pairs[0].ClaimB);
    }

    [Fact]
    public void One_cell_leaves_the_readings() => Assert.Equal(
        "“40,000” is read as 38,000 to 42,000, without the ends. “about 41,000” is read as 36,900 to 45,100. “40,000” lies within “about 41,000”.",
        Text(Sample.Count("a", 40_000), Sample.Count("b", 41_000, Bound.About)));

    [Fact]
    public void What_is_needed_clashes_when_it_is_given()
    {
        var pair = Compare(Count.At("Norland"), Forty.At("Sudport"));

        Assert.Equal("It would be a contradiction (quantity/conflict) if both were of Norland.", pair.Needed);
        Assert.True(Compare(Count.At("Norland"), Forty.At("Norland")).InConflict);
    }

    [Fact]
    public void A_claim_is_set_beside_the_nearest_of_the_other_side()
    {
        Claim[] first = [Count.At("Norland"), Sample.Count("a2", 5, property: "lost").At("Norland")];
        Claim[] second = [Sample.Count("b", 5, property: "lost").At("Norland"), Sample.Count("b2", 17).At("Sudport")];

        var pairs = ConsistencyEngine.Compare(new EngineInput([.. first, .. second], [], SamplePack.Pack), first.Length).Pairs;

        Assert.Equal([("a2", "b"), ("a", "b")], pairs.Take(2).Select(p => (p.ClaimA, p.ClaimB)));
        Assert.Equal(DifferenceKind.Agreement, Assert.Single(pairs[0].Differences).Kind);
    }

    [Fact]
    public void What_is_compared_is_read_once_as_a_check_reads_it()
    {
        Claim[] claims = [Sample.Count("a", 17) with { Subject = new Subject("norlander sailors") }, Sample.Count("b", 40) with { Subject = new Subject("sailors of norland") }];

        var compared = ConsistencyEngine.Compare(new EngineInput(claims, [], SamplePack.Pack), 1);

        Assert.Equal(compared.Result.Claims.Select(c => c.Cell), ConsistencyEngine.Check(new EngineInput(claims, [], SamplePack.Pack)).Claims.Select(c => c.Cell));
        Assert.Equal(compared.Result.Flags.Count > 0, Assert.Single(compared.Pairs).InConflict);
    }

    private static Claim Forty => Sample.Count("b", 40);

    private static Claim Same => Sample.Count("b", 17);

    private static Source Published => new("r1", PublishedAt: new DateTimeOffset(2031, 5, 4, 8, 0, 0, TimeSpan.Zero));

    private static Claim Hedged(Claim claim) => claim with { Certainty = Certainty.Hedged };

    /// <summary>The first reason why two do not contradict each other.</summary>
    private static string Reason(Claim a, Claim b) => Compare(a, b).Differences[0].Text;

    private static Claim Tide(string unit) => Sample.Count(unit, 0, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(5, Unit: unit)) };

    private static ComparedPair Compare(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Compare(new EngineInput([a, b], [], SamplePack.Pack), 1).Pairs);

    private static IEnumerable<DifferenceKind> Kinds(Claim a, Claim b) => Compare(a, b).Differences.Select(d => d.Kind);

    private static string Text(Claim a, Claim b) => Assert.Single(Compare(a, b).Differences).Text;
}
