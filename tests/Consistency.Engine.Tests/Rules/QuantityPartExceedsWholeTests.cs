using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityPartExceedsWholeTests
{
    [Fact]
    public void Positions_and_repair_hold_no_part_of_another_date()
    {
        var finding = Assert.Single(Found(
            At("camp", "sheltered", 50, "2031-05-01"), At("tents", "in-tents", 60, "2031-05-01"),
            At("camp later", "sheltered", 200, "2031-05-09"), At("tents later", "in-tents", 150, "2031-05-09")));

        Assert.Equal(["camp", "tents"], finding.Positions.SelectMany(p => p.ClaimIds).Order());
    }

    [Fact]
    public void A_later_total_of_a_part_does_not_exceed_an_earlier_one_of_the_whole()
    {
        Assert.Empty(Found(At("all", "hurt-or-lost", 50, "2031-05-01"), At("some", "hurt", 60, "2031-05-02")));
        Assert.Empty(Found(At("all", "hurt-or-lost", 50, "2031-05-01"), At("some", "hurt", 60, "2031")));
        Assert.Single(Found(At("all", "hurt-or-lost", 50, "2031-05-03"), At("some", "hurt", 60, "2031-05-02")));
    }

    [Fact]
    public void Two_thousand_days_of_a_part_and_its_whole_finish()
    {
        var claims = Enumerable.Range(0, 2_000).Select(i => new DateOnly(2031, 1, 1).AddDays(i).ToString("O"))
            .SelectMany(d => Enumerable.Range(0, 10).Select(p => At($"{d} {p}", p == 0 ? "sheltered" : "in-tents", 17, d).At(p == 0 ? "Norland" : "bay " + p, asOf: d)));
        Claim[] more = [At("part", "in-tents", 19, "2032-02-02").At("Norland", asOf: "2032-02-02")];

        Assert.Equal(["2032-02-02 0", "part"], Assert.Single(Found([.. claims, .. more])).MinimalClaimIds);
    }

    [Fact]
    public void A_part_of_an_event_is_part_of_it_whatever_their_names_are_and_what_leaves_it_open_is_no_whole()
    {
        var night = At("night", "hurt", 60, "").At(happening: "first night");

        Assert.Single(Found(night, At("storm", "hurt", 50, "").At(happening: "storm")));
        Assert.Empty(Found(night, At("rival", "hurt", 70, "").At(happening: "fire"), At("open", "hurt", 50, "")));
    }

    [Theory]
    [InlineData(false, "", false, Severity.Contradiction)]
    [InlineData(true, "", false, Severity.Tension)]
    [InlineData(false, "Norland", false, Severity.Tension)]
    [InlineData(false, "", true, Severity.Tension)]
    [InlineData(true, "Norland", false, Severity.Tension)]
    [InlineData(true, "Norland", true, null)]
    public void It_is_as_severe_as_little_is_assumed_and_nothing_through_more_than_two(bool hedged, string place, bool qualified, Severity? severity)
    {
        var part = Sample.Count("part", 60).Of("people", qualified ? [("nationality", "Norlandic")] : []).At(place) with { Certainty = hedged ? Certainty.Hedged : Certainty.Plain };
        var (first, second) = (Sample.Count("whole", 50, property: "hurt-or-lost"), Sample.Count("higher", 70, property: "hurt-or-lost"));

        var found = Found(part, first, second);

        Assert.Equal(severity, found.SingleOrDefault()?.Severity);
        Assert.All(found, f => Assert.Equal((hedged ? 1 : 0) + (place.Length > 0 ? 1 : 0) + (qualified ? 1 : 0), f.Steps.Count(s => s.Kind == StepKind.Assumption)));
        Assert.All(found, f => Assert.Equal(["part", "whole"], f.MinimalClaimIds));
    }

    [Fact]
    public void The_pair_that_shows_it_rests_on_the_least()
    {
        var found = Assert.Single(Found(
            Sample.Count("plain", 60), Sample.Count("hedged", 90) with { Certainty = Certainty.Hedged }, Sample.Count("all", 50, property: "hurt-or-lost"), Sample.Count("more", 80, property: "hurt-or-lost")));

        Assert.Equal((Severity.Contradiction, "plain,all"), (found.Severity, string.Join(',', found.MinimalClaimIds)));
        Assert.Equal(["all", "hedged", "more", "plain"], found.Positions.SelectMany(p => p.ClaimIds).Order());
    }

    [Fact]
    public void Bounds_are_read_as_wide_as_they_can_be()
    {
        Assert.Empty(Found(Sample.Count("part", 70), Sample.Count("whole", 50, Bound.AtLeast, property: "hurt-or-lost")));
        Assert.Empty(Found(Sample.Count("part", 100, Bound.AtMost), Sample.Count("whole", 5, property: "hurt-or-lost")));
        Assert.Empty(Found(Sample.Count("part", 50), Sample.Count("whole", 50, property: "hurt-or-lost")));
    }

    private static Claim At(string id, string property, double value, string asOf) => Sample.Count(id, value, property: property).At(asOf: asOf);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/part-exceeds-whole", claims);
}
