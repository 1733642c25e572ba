using Consistency.Engine.Tests.Support;
using Consistency.Model;
using Consistency.Model.Packs;

namespace Consistency.Engine.Tests.Comparison;

/// <summary>What would have to be otherwise for two claims to clash.</summary>
public sealed class NeededTests
{
    private static readonly TimeRange Year = new("2031", "2031"), Next = new("2032", "2032");
    private static readonly Claim A = Sample.Count("a", 17), B = Sample.Count("b", 40);
    private static readonly Claim About = Sample.Count("a", 40, Bound.About), Near = Sample.Count("b", 41);

    public static TheoryData<string, Claim, Claim> OneChange { get; } = new()
    {
        { "contradiction (quantity/conflict) if both told of “hurt”", A, Sample.Count("b", 40, property: "lost") },
        { "contradiction (quantity/conflict) if both were in one unit", Tide("a", 5, "m"), Tide("b", 9, "h") },
        { "contradiction (quantity/conflict) if both were in one unit", Tide("a", 5, "m", Trend.Up), Tide("b", 9, "m") },
        { "contradiction (quantity/conflict) if both were about “people”", A, Sample.Count("b", 12, subject: "dockers") },
        { "contradiction (quantity/conflict) if both were of “storm”", A.At(happening: "storm"), B.At(happening: "fire") },
        { "contradiction (quantity/conflict) if both were for 2031", A.At(period: Year), B.At(period: Next) },
        { "contradiction (quantity/conflict) if both were as of 2031", Sheltered(A).At(asOf: "2031"), Sheltered(B).At(asOf: "2032") },
        { "contradiction (value/exclusive) if both were about “Ana Reis”", Sample.Named("a", "birthplace", "Ana Reis", "Norland"), Sample.Named("b", "birthplace", "Jon Brandt", "Sudport") },
        { "tension (quantity/conflict) if both told of “hurt”", A, Sample.Count("b", 40, property: "lost").At(happening: "storm") },
        { "tension (figure/category) if both were the words of one speaker", A, Sample.Count("b", 17, property: "lost") },
        { "tension (figure/category) if both were the words of Ana Reis", Sample.Count("a", 17, speaker: "Ana Reis"), Sample.Count("b", 17, speaker: "Bea Rolf", property: "lost") },
        { "tension (figure/category) if both were the words of Jon Brandt", A, Sample.Count("b", 17, speaker: "Jon Brandt", property: "lost") },
        { "tension (quote/drift) if both were the words of Ana Reis", Sample.Said("a", "The pier may not be rebuilt this year"), Sample.Said("b", "The pier cannot be rebuilt this year", "Jon Brandt") },
        { "contradiction (value/denied) if they came from two sources", A with { Source = new Source("r1") }, A with { Id = "b", Source = new Source("r1"), Polarity = Polarity.Denied } },
        { "tension (quantity/conflict) if both were of “storm”", Hedged(A).At(period: Year), B.At(happening: "storm") },
        { "tension (quantity/conflict) if both were of “storm”", Hedged(A).At(happening: "storm"), B.At(period: Year) },
    };

    [Theory]
    [MemberData(nameof(OneChange))]
    public void One_change_that_makes_them_clash(string needed, Claim a, Claim b) => Assert.Equal($"It would be a {needed}.", Compare(a, b).Needed);

    [Fact]
    public void To_be_said_for_certain_where_what_is_hedged_is_a_notice()
    {
        var pack = SamplePack.With(new FacetPolicy { TensionAssumptions = 0 });
        string Needed(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Compare(new EngineInput([a, b], [], pack), 1).Pairs).Needed;

        Assert.Equal("It would be a contradiction (quantity/conflict) if both were said for certain.", Needed(Hedged(A), B));
        Assert.Equal("It would be a contradiction (quantity/conflict) if both were said for certain.", Needed(A, Hedged(B)));
    }

    /// <summary>Of up to four changes; where more are needed, all that there are.</summary>
    [Fact]
    public void The_fewest_changes_that_make_them_clash()
    {
        Assert.Equal(
            "It would be a contradiction (quantity/conflict) if both told of “hurt”, both were of “storm”, both were of Norland and both were for 2031.",
            Compare(A.At("Norland", "storm", period: Year), Sample.Count("b", 40, property: "lost").At("Sudport", "fire", period: Next)).Needed);
        Assert.Equal(
            "It would be a contradiction (quantity/conflict) if both told of “hurt”, both were about “people”, both were of “storm”, both were of Norland, both were for 2031 and both were the words of one speaker.",
            Compare(A.At("Norland", "storm", period: Year), Sample.Count("b", 40, property: "lost", subject: "ships").At("Sudport", "fire", period: Next)).Needed);
    }

    public static TheoryData<string, Claim, Claim> Values { get; } = new()
    {
        { "both told of “hurt” and the second, as it is read, lay wholly below 36 or above 44", About, Near with { Property = "lost" } },
        { "both were about “people” and the second, as it is read, lay wholly below 36 or above 44", About, Near with { Subject = new Subject("ships") } },
        { "both were of “storm”, both were of Norland, both were for 2031, both were as of 2031 and the second, as it is read, lay wholly below 36 or above 44", About.At("Norland", "storm", "2031", Year), Near.At("Sudport", "fire", "2032", Next) },
        { "the second, as it is read, lay wholly below 36 or above 44", Hedged(About).At("Norland"), Near },
        { "the second, as it is read, lay wholly below 36 or above 44", About with { Source = new Source("r1") }, Near with { Source = new Source("r1") } },
        { "the second gave another number", Tide("a", 5, "m"), Tide("b", 500, "cm") },
        { "both were in one unit and the second gave another number", Tide("a", 5, "m"), Tide("b", 5, "h") },
        { "one of them denied it", Sample.Truth("a", "sail", "ferry"), Sample.Truth("b", "sail", "ferry") },
        { "nobody could hold the two offices at one time", Sample.Named("a", "office", "Ana Reis", "Mayor"), Sample.Named("b", "office", "Ana Reis", "Harbour Master") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Another_value_where_these_can_both_hold(string needed, Claim a, Claim b) => Assert.Equal($"They would clash if {needed}.", Compare(a, b).Needed);

    [Fact]
    public void Nothing_where_there_is_no_telling()
    {
        Assert.Equal("", Compare(A, Sample.Opened("b", "2031", "2031")).Needed);
        Assert.Equal("", Compare(Sample.Said("a", "we go"), Sample.Said("b", "we stay", "Jon Brandt")).Needed);
        Assert.Equal("", Compare(A, B).Needed);
    }

    [Theory]
    [InlineData("", "", "Neither says whose words these are.")]
    [InlineData("Ana Reis", "Bea Rolf", "They are the words of two: Ana Reis and Bea Rolf.")]
    [InlineData("", "Jon Brandt", "They are the words of two: source of a and Jon Brandt.")]
    [InlineData("Ana Reis", "", "They are the words of two: Ana Reis and source of b.")]
    public void Who_speaks_is_a_difference_where_it_is_what_is_needed(string a, string b, string text) =>
        Assert.Equal(text, Compare(Sample.Count("a", 17, speaker: a), Sample.Count("b", 17, speaker: b, property: "lost")).Differences.Single(d => d.Kind == DifferenceKind.Speaker).Text);

    [Fact]
    public void Who_speaks_is_told_once() => Assert.Equal(
        [DifferenceKind.Place, DifferenceKind.Speaker],
        Compare(Sample.Said("a", "The pier may not be rebuilt this year").At("Norland"), Sample.Said("b", "The pier cannot be rebuilt this year", "Jon Brandt").At("Sudport"))
            .Differences.Select(d => d.Kind).Where(k => k != DifferenceKind.Value));

    private static ComparedPair Compare(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Compare(new EngineInput([a, b], [], SamplePack.Pack), 1).Pairs);

    private static Claim Hedged(Claim claim) => claim with { Certainty = Certainty.Hedged };

    private static Claim Sheltered(Claim claim) => claim with { Property = "sheltered" };

    private static Claim Tide(string id, double value, string unit, Trend trend = Trend.Unspecified) =>
        Sample.Count(id, 0, property: "tide") with { Value = new ClaimValue.OfQuantity(new Quantity(value, Trend: trend, Unit: unit)) };
}
