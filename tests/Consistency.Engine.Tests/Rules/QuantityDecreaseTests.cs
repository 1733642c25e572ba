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

    private static Claim At(string id, double value, string asOf) => Sample.Count(id, value).At(asOf: asOf);

    private static IReadOnlyList<Inconsistency> Found(params Claim[] claims) => Sample.Found("quantity/decrease", claims);
}
