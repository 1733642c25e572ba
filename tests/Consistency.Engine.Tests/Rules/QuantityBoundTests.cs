using Consistency.Engine.Tests.Support;
using Consistency.Model;

namespace Consistency.Engine.Tests.Rules;

public sealed class QuantityBoundTests
{
    [Theory]
    [InlineData("r1", "r2")]
    [InlineData("r2", "r1")]
    public void A_bound_against_the_bare_number_does_not_depend_on_the_sources_names(string both, string one)
    {
        var found = Found(By("a", Bound.AtLeast, both), By("b", Bound.AtLeast, one), By("c", Bound.Exact, both));

        Assert.Equal(["b", "c"], Assert.Single(found).MinimalClaimIds.Order());
    }

    [Fact]
    public void Within_one_source_a_bound_and_the_bare_number_are_nothing() =>
        Assert.Empty(Found(By("a", Bound.AtLeast, "r1"), By("b", Bound.Exact, "r1")));

    [Fact]
    public void A_floor_and_a_ceiling_are_a_tension_and_a_bound_and_the_number_a_notice()
    {
        Assert.Equal(Severity.Tension, Assert.Single(Found(By("a", Bound.AtLeast, "r1"), By("b", Bound.AtMost, "r2"))).Severity);
        Assert.Equal(Severity.Notice, Assert.Single(Found(By("a", Bound.AtLeast, "r1"), By("b", Bound.Exact, "r2"))).Severity);
        Assert.Empty(Found(By("a", Bound.AtLeast, "r1"), By("b", Bound.MoreThan, "r2")));
        Assert.Empty(Found(By("a", Bound.About, "r1"), By("b", Bound.Exact, "r2")));
    }

    [Fact]
    public void The_sides_are_the_floors_the_bare_number_and_the_ceilings_and_all_but_the_largest_go()
    {
        var found = Assert.Single(Found(By("most", Bound.AtMost, "r1"), By("bare", Bound.Exact, "r2"), By("least", Bound.AtLeast, "r3"), By("bare too", Bound.Exact, "r4"), By("about", Bound.About, "r5")));

        Assert.Equal(
            [("at least 300 people hurt", Bound.AtLeast, "least"), ("300 people hurt", Bound.Exact, "bare,bare too"), ("at most 300 people hurt", Bound.AtMost, "most")],
            found.Positions.Select(p => (p.Label, p.Quantity!.Bound, string.Join(',', p.ClaimIds))));
        Assert.Equal(["most", "least"], found.MinimalClaimIds);
        Assert.Equal(("most,least", true), (string.Join(',', found.Repair.DropClaimIds), found.Repair.Exact));
        Assert.Equal((Severity.Tension, Between.Sources), (found.Severity, found.Between));
        Assert.StartsWith("The figure 300 is reported with different bounds: ", found.Summary, StringComparison.Ordinal);
        Assert.Contains("the least and the most at once", found.Steps[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Bound.AtLeast, Bound.AtMost, true)]
    [InlineData(Bound.AtLeast, Bound.Exact, false)]
    [InlineData(Bound.AtMost, Bound.Exact, false)]
    public void Within_one_source_a_floor_and_a_ceiling_clash_alone(Bound a, Bound b, bool clash) =>
        Assert.Equal(clash, Found(By("a", a, "r1"), By("b", b, "r1")).Count > 0);

    [Theory]
    [InlineData("r1", "r2")]
    [InlineData("r2", "r1")]
    public void The_bare_number_of_another_source_is_found_behind_one_of_the_same(string both, string one)
    {
        var found = Assert.Single(Found(By("a", Bound.AtMost, both), By("b", Bound.Exact, both), By("c", Bound.Exact, one)));

        Assert.Equal(["a", "c"], found.MinimalClaimIds);
        Assert.Equal("It is one figure of one speaker, with and without a bound.", found.Steps[^1].Text);
    }

    private static Claim By(string id, Bound bound, string source) => Sample.Count(id, 300, bound, source, "Ana Reis");

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/bound", claims);
}
