using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantitySumTests
{
    [Fact]
    public void The_steps_name_the_sum_the_part_and_the_time()
    {
        var found = Assert.Single(Check(
            [Sum("hurt-or-lost", "hurt", "lost")],
            At("a", "hurt", 30, "2031-05-01"), At("b", "lost", 25, "2031-05-02"), At("w", "hurt-or-lost", 51, "2031-05-03")));

        Assert.Equal("quantity/sum", found.RuleId);
        Assert.Contains(found.Steps, s => s.Kind == StepKind.Sum && s.Text == "“people hurt or lost” is the sum of “people hurt” and “people lost”.");
        Assert.Contains(found.Steps, s => s.Kind == StepKind.Time && s.ClaimIds.Contains("a"));
    }

    [Fact]
    public void The_repair_drops_the_smallest_side()
    {
        var found = Assert.Single(Check([],
            Sample.Count("a", 6, property: "in-huts"), Sample.Count("b", 8, property: "in-houses"), Sample.Count("c", 8, property: "in-houses"), Sample.Count("w", 20, property: "housed"), Sample.Count("v", 20, property: "housed")));

        Assert.Equal(["a"], found.Repair.DropClaimIds);
        Assert.True(found.Repair.Exact);
        Assert.Equal(["a", "b,c", "w,v"], found.Positions.Select(p => string.Join(',', p.ClaimIds)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_carries_a_sum_further_is_told_beside_it()
    {
        var found = Assert.Single(Check([],
            Sample.Count("a", 6, property: "in-huts"), Sample.Count("b", 8, property: "in-houses"), Sample.Count("h", 20, Bound.AtMost, property: "housed"), Sample.Count("w", 13, property: "sheltered")));

        Assert.Equal(["a", "b", "w"], found.MinimalClaimIds);
        Assert.Equal("“people housed” is the sum of “people in houses” and “people in huts”.", Assert.Single(found.Steps, s => s.Kind == StepKind.Sum).Text);
        Assert.Equal("“people housed” is part of “people sheltered”.", Assert.Single(found.Steps, s => s.Kind == StepKind.PartOf).Text);
    }

    [Theory]
    [InlineData("2031-05", "2031", true)]
    [InlineData("2031", "2031-05", false)]
    [InlineData("2031-05", "2031-06", false)]
    [InlineData("2031-05", "2031-05", true)]
    public void What_adds_up_in_one_period_is_in_each_longer_one(string parts, string whole, bool clashes) => Assert.Equal(clashes, Check(
        [Sum("hurt-or-lost", "hurt", "lost")],
        In("a", "hurt", 30, parts), In("b", "lost", 25, parts), In("w", "hurt-or-lost", 51, whole)).Any());

    [Theory]
    [InlineData("", Severity.Contradiction)]
    [InlineData("a", Severity.Tension)]
    [InlineData("a b", Severity.Tension)]
    [InlineData("a b w", null)]
    public void A_sum_of_hedged_claims_is_a_tension_and_of_more_than_two_nothing(string hedged, Severity? severity)
    {
        Claim[] claims = [Sample.Count("a", 30), Sample.Count("b", 25, property: "lost"), Sample.Count("w", 51, property: "hurt-or-lost")];
        var found = Check([Sum("hurt-or-lost", "hurt", "lost")], [.. claims.Select(c => c with { Certainty = hedged.Contains(c.Id, StringComparison.Ordinal) ? Certainty.Hedged : Certainty.Plain })]);
        Assert.Equal(severity, found.SingleOrDefault()?.Severity);
    }

    [Fact]
    public void Five_places_in_a_ring_of_sums_are_decided_together()
    {
        var found = Assert.Single(Check(Ring(5), [.. RingClaims(5), Place("x", "x0", 6, Bound.AtLeast)]));

        Assert.Equal(("quantity/sum", 6), (found.RuleId, found.MinimalClaimIds.Count));
    }

    [Fact]
    public void More_places_in_a_ring_of_sums_than_are_decided_are_said()
    {
        var result = ConsistencyEngine.Check(new EngineInput([.. RingClaims(202), Place("x", "x0", 6, Bound.AtLeast)], Ring(202), SamplePack.Pack));

        Assert.Empty(result.Inconsistencies);
        Assert.Contains("quantity/sum", Assert.Single(result.NotDecided), StringComparison.Ordinal);
    }

    [Fact]
    public void Three_thousand_parts_of_one_sum_finish()
    {
        var relation = new Relation(RelationKind.Sum, At("all"), [.. Enumerable.Range(0, 3_000).Select(i => At("x" + i))]);
        var parts = Enumerable.Range(0, 3_000).Select(i => Place("p" + i, "x" + i, 1)).ToArray();

        Assert.Empty(Check([relation], [.. parts, Place("w", "all", 3_001, Bound.AtMost)]));
        Assert.Single(Check([relation], [.. parts, Place("w", "all", 2_999)]));
    }

    private static IReadOnlyList<Inconsistency> Check(Relation[] relations, params Claim[] claims) =>
        ConsistencyEngine.Check(new EngineInput(claims, relations, SamplePack.Pack)).Inconsistencies;

    private static Claim At(string id, string property, double value, string asOf) => Sample.Count(id, value, property: property).At(asOf: asOf);

    private static Claim In(string id, string property, double value, string period) =>
        Sample.Count(id, value, property: property).At(period: new TimeRange(period, period));

    private static Claim Place(string id, string place, double value, Bound bound = Bound.Exact) => Sample.Count(id, value, bound, property: "sheltered").At(place);

    private static CellSelector At(string place) => new(null, "", new Scope(place));

    private static Relation Sum(string whole, params string[] parts) =>
        new(RelationKind.Sum, new CellSelector(null, whole, Scope.Unstated), [.. parts.Select(p => new CellSelector(null, p, Scope.Unstated))]);

    /// <summary>Each place of a ring and the next add up to a place.</summary>
    private static Relation[] Ring(int count) =>
        [.. Enumerable.Range(0, count).Select(i => new Relation(RelationKind.Sum, At("w" + i), [At("x" + i), At("x" + ((i + 1) % count))]))];

    private static IEnumerable<Claim> RingClaims(int count) => Enumerable.Range(0, count).Select(i => Place("c" + i, "w" + i, 10));
}
