using Consistency.Engine.Network;
using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Network;

public sealed class NetworkClaimTests
{
    [Theory]
    [InlineData(Bound.AtLeast, 10, double.PositiveInfinity)]
    [InlineData(Bound.AtMost, 0, 10)]
    public void The_strict_reading_bounds_it(Bound bound, double floor, double ceiling)
    {
        var claim = Of(10, bound);

        Assert.Equal((floor, ceiling), (claim.Floor, claim.Ceiling));
    }

    [Fact]
    public void It_rests_on_what_is_filled_in_or_left_out_and_on_a_hedge_and_states_what_means_the_same_in_each_group()
    {
        var set = Sample.Set(
            Sample.Count("bare", 17), Sample.Count("hedged", 17) with { Certainty = Certainty.Hedged },
            Sample.Count("kind", 17).Of("people", ("nationality", "Norlandic")), Sample.Count("there", 17).At("Norland", "storm"));
        var of = NetworkClaim.Of(set, Assert.Single(set.Groups), qualifiersLeftOut: 1).ToDictionary(c => c.Claim.Id, StringComparer.Ordinal);

        Assert.Equal([2, 3, 1, 2], [of["bare"].Assumed, of["hedged"].Assumed, of["kind"].Assumed, of["there"].Assumed]);
        Assert.Equal([0u, 0u, 0u, 0b11u], [of["bare"].Stated, of["hedged"].Stated, of["kind"].Stated, of["there"].Stated]);
        Assert.Equal(0b10u, NetworkClaim.OfPlain(set, 0, "", stated: 0b1_0010).Stated);
        Assert.Equal(2 + 3 + 2, NetworkClaim.Assumptions(of["hedged"], of["there"]));
    }

    [Theory]
    [InlineData(60, 50, 2, true)]
    [InlineData(50, 50, 2, false)]
    [InlineData(60, 50, 3, false)]
    public void A_floor_clashes_with_a_lower_ceiling_through_no_more_than_may_be_assumed(double floor, double ceiling, int assumed, bool clash) =>
        Assert.Equal(clash, NetworkClaim.Clash(Of(floor) with { Assumed = assumed }, Of(ceiling), mostAssumptions: 2));

    [Fact]
    public void Of_two_equal_ones_the_first_by_content_is_the_higher_and_the_lower()
    {
        var set = Sample.Set(Sample.Count("b", 17, source: "r2"), Sample.Count("a", 17, source: "r1"));
        var (a, b) = (new NetworkClaim(set, 1, "", 0, 0), new NetworkClaim(set, 0, "", 0, 0));

        Assert.Equal([a, a, a, a], [NetworkClaim.Higher(a, b), NetworkClaim.Higher(b, a), NetworkClaim.Lower(a, b), NetworkClaim.Lower(b, a)]);
    }

    private static NetworkClaim Of(double value, Bound bound = Bound.Exact) => new(Sample.Set(Sample.Count("c", value, bound)), 0, "", 0, 0);
}
