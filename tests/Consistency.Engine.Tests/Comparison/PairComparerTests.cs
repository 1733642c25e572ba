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

    private static Claim Tide(string unit) => Sample.Count(unit, 0, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(5, Unit: unit)) };

    private static ComparedPair Compare(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Compare(new EngineInput([a, b], [], SamplePack.Pack), 1).Pairs);

    private static IEnumerable<DifferenceKind> Kinds(Claim a, Claim b) => Compare(a, b).Differences.Select(d => d.Kind);

    private static string Text(Claim a, Claim b) => Assert.Single(Compare(a, b).Differences).Text;
}
