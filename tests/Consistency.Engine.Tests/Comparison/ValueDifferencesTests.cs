using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Comparison;

/// <summary>Why two values can both hold, and what the second would have to be to clash.</summary>
public sealed class ValueDifferencesTests
{
    [Theory]
    [InlineData("2031-05", "2031-07", "2031-06", "2031-08", "They have days or hours in common.")]
    [InlineData("2031-05", "2031-05", "2031-05-01", "2031-05-31", "They mean the same.")]
    [InlineData("2031-05", "2031-05", "2031-05-04", "2031-05-04", "“2031-05-04” lies within “2031-05”.")]
    [InlineData("2031-05-04", "2031-05-04", "2031-05", "2031-05", "“2031-05-04” lies within “2031-05”.")]
    [InlineData("2031-05", "2031-05", "2031-05", "2031-05", "They say the same: “2031-05”.")]
    public void Of_times(string earliestA, string latestA, string earliestB, string latestB, string why)
    {
        var pair = Compare(Sample.Opened("a", earliestA, latestA), Sample.Opened("b", earliestB, latestB));

        Assert.Equal(why, Assert.Single(pair.Differences).Text);
        Assert.Equal($"They would clash if the second lay wholly outside “{(earliestA == latestA ? earliestA : $"{earliestA} to {latestA}")}”.", pair.Needed);
    }

    [Theory]
    [InlineData(20, Bound.AtLeast, 30, Bound.AtMost, "Both hold for 20 to 30.", "below 20")]
    [InlineData(30, Bound.AtMost, 20, Bound.AtLeast, "Both hold for 20 to 30.", "above 30")]
    [InlineData(20, Bound.AtLeast, 20, Bound.MoreThan, "“at least 20” leaves room for “more than 20”.", "below 20")]
    [InlineData(20, Bound.MoreThan, 20, Bound.AtLeast, "“at least 20” leaves room for “more than 20”.", "below 20")]
    [InlineData(30, Bound.AtMost, 30, Bound.LessThan, "“at most 30” leaves room for “fewer than 30”.", "above 30")]
    [InlineData(17, Bound.Exact, 17, Bound.Exact, "They say the same: “17”.", "")]
    [InlineData(50, Bound.About, 50, Bound.Exact, "“about 50” is read as 45 to 55. “50” lies within “about 50”.", "below 45 or above 55")]
    public void Of_numbers(double a, Bound boundA, double b, Bound boundB, string why, string outside)
    {
        var pair = Compare(Sample.Count("a", a, boundA, speaker: "Ana Reis"), Sample.Count("b", b, boundB, speaker: "Jon Brandt"));

        Assert.Equal(why, Assert.Single(pair.Differences, d => d.Kind != DifferenceKind.Speaker).Text);
        Assert.Equal($"They would clash if {(outside.Length > 0 ? $"the second, as it is read, lay wholly {outside}" : "the second gave another number")}.", pair.Needed);
    }

    [Fact]
    public void Of_things_that_are_not_one()
    {
        Assert.Equal("Both say that it happened.", Compare(Sample.Truth("a", "sail", "ferry"), Sample.Truth("b", "sail", "tug")).Differences[1].Text);
        Assert.Equal("They say the same.", Compare(Sample.Truth("a", "sail", "ferry"), Sample.Truth("b", "sail", "ferry")).Differences[0].Text);
        Assert.Equal("Both give “17”.", Compare(Sample.Count("a", 17), Sample.Count("b", 17, subject: "dockers")).Differences[1].Text);
        Assert.Equal("Both give “Norland”.", Compare(Sample.Named("a", "birthplace", "Ana Reis", "Norland"), Sample.Named("b", "birthplace", "Jon Brandt", "Norland")).Differences[1].Text);
        Assert.Equal([DifferenceKind.Population], Compare(Sample.Named("a", "birthplace", "Ana Reis", "Norland"), Sample.Named("b", "birthplace", "Jon Brandt", "Sudport")).Differences.Select(d => d.Kind));
        Assert.Equal("“highest” and “so so” can both hold.", Compare(Rank("a", "highest"), Rank("b", "so so")).Differences[0].Text);
    }

    [Fact]
    public void Of_denials()
    {
        var (asserted, denied) = (Sample.Count("a", 17), Sample.Count("b", 17) with { Polarity = Polarity.Denied });

        Assert.Equal("The second denies “17” and does not say what holds instead.", Compare(Sample.Count("a", 29), denied).Differences[0].Text);
        Assert.Equal("They would clash if the first said just what the other denies: “17”.", Compare(Sample.Count("a", 29), denied).Needed);
        Assert.Equal("The first denies “17” and does not say what holds instead.", Compare(denied with { Id = "a" }, Sample.Count("b", 29)).Differences[0].Text);
        Assert.Equal("They would clash if the second said just what the other denies: “17”.", Compare(denied with { Id = "a" }, Sample.Count("b", 29)).Needed);
        Assert.Equal("Both deny the same.", Compare(denied with { Id = "a" }, denied).Differences[0].Text);
        Assert.Equal("Both deny, and neither says what holds instead.", Compare(Sample.Count("a", 29) with { Polarity = Polarity.Denied }, denied).Differences[0].Text);
        Assert.Equal("They would clash if one of them asserted what the other denies.", Compare(denied with { Id = "a" }, denied).Needed);
        Assert.Equal(
            "Both are said by r1: who asserts and denies one thing speaks of two, or has changed the account.",
            Compare(asserted with { Source = new Source("r1") }, denied with { Source = new Source("r1") }).Differences[0].Text);
        Assert.True(Compare(asserted, denied).InConflict);
    }

    [Fact]
    public void Of_denied_times()
    {
        Claim Denied(string id, string day) => Sample.Opened(id, day, day) with { Polarity = Polarity.Denied };

        Assert.Equal("Both deny the same.", Compare(Denied("a", "2031-05"), Denied("b", "2031-05")).Differences[0].Text);
        Assert.Equal("Both deny, and neither says what holds instead.", Compare(Denied("a", "2031-05"), Denied("b", "2031-06")).Differences[0].Text);
    }

    [Fact]
    public void Of_events_that_may_be_two() => Assert.Equal(
        "Both can have happened.",
        Compare((Sample.Truth("a", "sail", "ferry") with { Certainty = Certainty.Hedged }).At("Norland", "storm"), Sample.Truth("b", "stay", "ferry").At(period: new TimeRange("2031", "2031"))).Differences[^1].Text);

    private static Claim Rank(string id, string words) => Sample.Count(id, 0, property: "rank") with { Value = new ClaimValue.OfStatement(words) };

    private static ComparedPair Compare(Claim a, Claim b) => Assert.Single(ConsistencyEngine.Compare(new EngineInput([a, b], [], SamplePack.Pack), 1).Pairs);
}
