using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Comparison;

public sealed class DifferenceFinderTests
{
    private static readonly Claim Count = Sample.Count("a", 17);

    [Fact]
    public void Each_facet_that_differs_is_a_reason()
    {
        Assert.Equal([DifferenceKind.Measure], Kinds(Count, Sample.Count("b", 17, property: "lost")));
        Assert.Equal([DifferenceKind.Population], Kinds(Count, Sample.Count("b", 17, subject: "dockers")));
        Assert.Equal([DifferenceKind.Place], Kinds(Count.At("Norland"), Count.At("Sudport")));
        Assert.Equal([DifferenceKind.Event], Kinds(Count.At(happening: "storm"), Count.At(happening: "fire")));
        Assert.Equal([DifferenceKind.Time], Kinds(Count.At(asOf: "2031"), Count.At(asOf: "2032")));
        Assert.Equal([DifferenceKind.Time], Kinds(Count.At(period: new TimeRange("2031", "2031")), Count.At(period: new TimeRange("2032", "2032"))));
        Assert.Equal([DifferenceKind.Unit], Kinds(Tide("m"), Tide("h")));
        Assert.Equal([DifferenceKind.Population, DifferenceKind.Place], Kinds(Count.At("Norland"), Sample.Count("b", 17, subject: "dockers").At("Marrow Bay")));
        Assert.Equal([DifferenceKind.Population, DifferenceKind.Speaker], Kinds(Sample.Said("a", "we go"), Sample.Said("b", "we stay", "Jon Brandt")));
    }

    [Fact]
    public void The_text_says_which_is_part_of_which()
    {
        Assert.Equal("“hurt” is part of “hurt or lost”.", Text(Count, Sample.Count("b", 17, property: "hurt-or-lost")));
        Assert.Equal("“dockers” is part of “people”.", Text(Count, Sample.Count("b", 17, subject: "dockers")));
        Assert.Equal("Only one of them says “Norland”.", Text(Count, Count.At("norland")));
        Assert.Equal("“Norland” and “Sudport” are different things.", Text(Count.At("norland"), Count.At("Sudport")));
        Assert.Equal("“hurt” and “lost” are different things, though easily mixed up.", Text(Count, Sample.Count("b", 17, property: "lost")));
    }

    [Fact]
    public void One_cell_leaves_the_readings() => Assert.Equal(
        "“40,000” is read as 38,000 to 42,000, without the ends. “about 41,000” is read as 36,900 to 45,100. The two have numbers in common.",
        Text(Sample.Count("a", 40_000), Sample.Count("b", 41_000, Bound.About)));

    private static Claim Tide(string unit) => Sample.Count("a", 0, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(5, Unit: unit)) };

    private static IEnumerable<DifferenceKind> Kinds(Claim a, Claim b) => ConsistencyEngine.Differences(a, b, SamplePack.Pack).Select(d => d.Kind);

    private static string Text(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Differences(a, b, SamplePack.Pack)).Text;
}
