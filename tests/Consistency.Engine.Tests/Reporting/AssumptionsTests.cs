using Consistency.Engine.Reporting;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Reporting;

public sealed class AssumptionsTests
{
    private const string Hedge = "One of them is hedged or disputed; here it is taken as said.";

    private static readonly Claim Bare = Sample.Count("a", 17);

    private static readonly Claim There = Sample.Count("b", 29).At("Norland", "storm");

    [Fact]
    public void Each_facet_that_one_of_two_leaves_open_is_a_step_of_both() => Assert.Equal(
        ["One of them leaves it open; here it is assumed that the event is storm for both. (a b)", "One of them leaves it open; here it is assumed that the place is Norland for both. (a b)"],
        OfTwo(Bare, There));

    [Theory]
    [InlineData(Certainty.Hedged, Certainty.Plain)]
    [InlineData(Certainty.Plain, Certainty.Disputed)]
    public void So_is_a_hedge_of_either(Certainty first, Certainty second) =>
        Assert.Equal([$"{Hedge} (a b)"], OfTwo(Bare with { Certainty = first }, Sample.Count("b", 29) with { Certainty = second }));

    [Fact]
    public void What_some_of_several_leave_open_is_one_step_of_all() => Assert.Equal(
        [
            "Some of them leave it open; here it is assumed that the place is Norland for all. (a b c)",
            "Some of them leave it open; here it is assumed that the event is storm for all. (a b c)",
            $"{Hedge} (a b c)",
        ],
        OfSeveral(Bare, There with { Certainty = Certainty.Hedged }, Sample.Count("c", 40)));

    [Fact]
    public void What_all_state_or_none_is_not_assumed()
    {
        Assert.Empty(OfTwo(There, There with { Id = "c" }));
        Assert.Empty(OfSeveral(There, There with { Id = "c" }));
        Assert.Empty(OfSeveral(Bare, Bare with { Id = "c" }));
    }

    private static IEnumerable<string> OfTwo(Claim a, Claim b)
    {
        var claims = Sample.Set(a, b).Claims;
        return Assumptions.Of(claims[0], claims[1]).Select(Text);
    }

    private static IEnumerable<string> OfSeveral(params Claim[] claims) => Assumptions.Of(Sample.Set(claims).Claims).Select(Text);

    private static string Text(Step step)
    {
        Assert.Equal(StepKind.Assumption, step.Kind);
        return $"{step.Text} ({string.Join(' ', step.ClaimIds)})";
    }
}
