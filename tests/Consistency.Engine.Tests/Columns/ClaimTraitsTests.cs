using Consistency.Engine.Columns;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Columns;

/// <summary>What is noted of a claim, its cell and its set, by which rules pass over what cannot concern them.</summary>
public sealed class ClaimTraitsTests
{
    private static readonly Claim Count = Sample.Count("c", 300);
    private static readonly Claim Opened = Sample.Opened("c", "2031", "2031");

    public static TheoryData<string, string, Claim> Claims { get; } = new()
    {
        { "a number", "Number", Count },
        { "a number somebody gives", "Number, Figure, Bare", Sample.Count("c", 300, speaker: "Ana Reis") },
        { "at least so many", "Number, Figure, StrictlyUnbounded, FloorBound", Sample.Count("c", 300, Bound.AtLeast, speaker: "Ana Reis") },
        { "more than so many", "Number, Figure, StrictlyUnbounded, FloorBound", Sample.Count("c", 300, Bound.MoreThan, speaker: "Ana Reis") },
        { "at most so many", "Number, Figure, StrictlyFromZero, CeilingBound", Sample.Count("c", 300, Bound.AtMost, speaker: "Ana Reis") },
        { "fewer than so many", "Number, Figure, StrictlyFromZero, CeilingBound", Sample.Count("c", 300, Bound.LessThan, speaker: "Ana Reis") },
        { "about so many", "Number, Figure", Sample.Count("c", 300, Bound.About, speaker: "Ana Reis") },
        { "a lowest tide", "Number, StrictlyBottomless", Sample.Count("c", 3, Bound.AtMost, property: "tide") },
        { "a denied number", "Denied", Count with { Polarity = Polarity.Denied } },
        { "a hedged number", "Number, Hedged", Count with { Certainty = Certainty.Hedged } },
        { "a disputed number", "Number, Hedged", Count with { Certainty = Certainty.Disputed } },
        { "a number of the day", "Number, AsOfInferred", Count with { Source = new Source("r1", PublishedAt: new DateTimeOffset(2031, 5, 4, 8, 0, 0, TimeSpan.Zero)) } },
        { "a duration", "Time, Duration", Sample.Count("c", 3, property: "crossing") },
        { "a time", "Time", Opened },
        { "a denied time", "Denied", Opened with { Polarity = Polarity.Denied } },
        { "a name", "Named", Sample.Named("c", "birthplace", "Ana Reis", "Norland") },
        { "a denied name", "Denied, Named", Sample.Named("c", "birthplace", "Ana Reis", "Norland") with { Polarity = Polarity.Denied } },
        { "words", "Named", Sample.Said("c", "we go") },
        { "what is true", "Named", Sample.Truth("c", "sail", "ferry") },
        { "what is false", "Denied, Named", Sample.Truth("c", "sail", "ferry", holds: false) },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public void Of_a_claim(string what, string traits, Claim claim)
    {
        var set = Sample.Set(claim);

        Assert.True(traits == set.Cells[0].Traits.ToString(), $"{what}: {set.Cells[0].Traits}");
        Assert.Equal(set.Cells[0].Traits, set.Clustered.Read[0].Traits);
        Assert.All(Enum.GetValues<ClaimTraits>(), t => Assert.Equal((set.Cells[0].Traits & t) != 0, set.Any(t)));
    }

    [Fact]
    public void A_cell_a_group_and_a_set_are_what_any_of_their_claims_is()
    {
        var set = Sample.Set(Count, Sample.Count("d", 3) with { Certainty = Certainty.Hedged }, Sample.Count("e", 3).At("Norland") with { Polarity = Polarity.Denied }, Opened with { Id = "o" });

        Assert.Equal(["Number, Denied, Hedged", "Time"], set.Groups.Select(g => g.Traits.ToString()));
        Assert.Equal(["Number, Hedged", "Denied", "Time"], set.Cells.Select(c => c.Traits.ToString()));
        Assert.True(set.Any(ClaimTraits.Denied) && set.Any(ClaimTraits.Hedged) && set.Any(ClaimTraits.Time) && !set.Any(ClaimTraits.Named));
    }
}
