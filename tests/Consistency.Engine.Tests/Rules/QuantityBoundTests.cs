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

    private static Claim By(string id, Bound bound, string source) => Sample.Count(id, 300, bound, source, "Ana Reis");

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/bound", claims);
}
