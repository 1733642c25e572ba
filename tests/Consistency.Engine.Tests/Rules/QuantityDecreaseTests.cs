using System.Globalization;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityDecreaseTests
{
    [Fact]
    public void It_says_that_a_total_only_grows()
    {
        var found = Assert.Single(Found(At("a", 60, "2031-05-01"), At("b", 50, "2031-05-03")));

        Assert.EndsWith("what was counted by 2031-05-01 is still counted on 2031-05-03.", Assert.Single(found.Steps, s => s.Kind == StepKind.Time).Text, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], found.MinimalClaimIds);
    }

    [Fact]
    public void The_id_does_not_depend_on_the_dates_that_the_set_holds() => Assert.Equal(
        Assert.Single(Found(At("a", 60, "2031-05-01"), At("b", 50, "2031-05-03"))).Id,
        Assert.Single(Found(At("a", 60, "2031-05-02"), At("b", 50, "2031-05-04"), At("c", 40, "2031-05-01"))).Id);

    [Fact]
    public void Of_a_slip_and_many_later_totals_the_slip_is_dropped()
    {
        var claims = Enumerable.Range(0, 2_000).Select(i => At("c" + i, i == 1_000 ? 9_001 : 3_001 + i, new DateOnly(2031, 1, 1).AddDays(i).ToString("O"))).ToArray();

        Assert.Equal(["c1000"], Assert.Single(Found(claims)).Repair.DropClaimIds);
    }

    [Theory]
    [InlineData("", false, Severity.Contradiction)]
    [InlineData("", true, Severity.Tension)]
    [InlineData("Norland", false, Severity.Tension)]
    [InlineData("Norland", true, Severity.Tension)]
    public void It_is_a_contradiction_where_nothing_is_assumed(string place, bool hedged, Severity severity)
    {
        var later = At("b", 50, "2031-05-03") with { Certainty = hedged ? Certainty.Disputed : Certainty.Plain };

        var found = Assert.Single(Found(At("a", 60, "2031-05-01").At(place, asOf: "2031-05-01"), later));

        Assert.Equal(severity, found.Severity);
        Assert.Equal((hedged ? 1 : 0) + (place.Length > 0 ? 1 : 0), found.Steps.Count(s => s.Kind == StepKind.Assumption));
    }

    [Theory]
    [InlineData("60 55 | 50", "50", true)]
    [InlineData("60 | 50 55", "60", true)]
    [InlineData("60 65 | 50 55", "50 55", false)]
    [InlineData("60 65 70 | 50 55", "50 55", false)]
    [InlineData("60 65 | 50 55 57", "60 65", false)]
    public void It_drops_the_fewer_of_the_earlier_and_the_later_ones(string values, string dropped, bool exact)
    {
        var claims = values.Split(" | ").SelectMany((day, i) => day.Split(' ').Select(v => At(v, double.Parse(v, CultureInfo.InvariantCulture), i == 0 ? "2031-05-01" : "2031-05-03")));

        var found = Assert.Single(Found([.. claims]));

        Assert.Equal((dropped, exact), (string.Join(' ', found.Repair.DropClaimIds), found.Repair.Exact));
    }

    [Fact]
    public void What_does_not_fall_is_nothing()
    {
        Assert.Empty(Found(At("a", 50, "2031-05-01"), At("b", 50, "2031-05-03")));
        Assert.Empty(Found(At("a", 60, "2031-05-01"), At("b", 50, Bound.AtLeast, "2031-05-03")));
        Assert.Empty(Found(At("a", 60, "2031-05-01"), At("b", 50, "2031-05-01")));
        Assert.Empty(Found(At("a", 60, "2031-05-03"), At("b", 50, "2031-05")));
    }

    private static Claim At(string id, double value, Bound bound, string asOf) => Sample.Count(id, value, bound).At(asOf: asOf);

    private static Claim At(string id, double value, string asOf) => Sample.Count(id, value).At(asOf: asOf);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/decrease", claims);
}
